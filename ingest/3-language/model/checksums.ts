/** SHA-256 of the files beside this one, checked at load; `export.py` prints them. */
export const MODEL_SHA256 = 'f2952fbc3a39b601b1c5b109bed3afa07934312724c250136f2b7be2a42a188a';
export const WEIGHTS_SHA256 = 'c7dd2890266579d12aca3ae0acf8da3594aa4f4619ad725fc168c09e686fc883';
