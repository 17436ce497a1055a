/** SHA-256 of the model's files, checked at load; `model/export.py` prints them. */
export const MODEL_SHA256 = '84cbcf521e935fe1420afd1d63d2160fbd3b57370216826cdbbd930d531ebe0a';
export const WEIGHTS_SHA256 = 'c7dd2890266579d12aca3ae0acf8da3594aa4f4619ad725fc168c09e686fc883';
