import { createEdgeCurveProgram } from '@sigma/edge-curve';
import type { EdgeProgramType } from 'sigma/rendering';

/** What the factory really gives: its declared type leaves the program's own methods out. */
type ConcreteProgram = new (
  ...given: ConstructorParameters<EdgeProgramType>
) => InstanceType<EdgeProgramType> & { getDefinition(): { FRAGMENT_SHADER_SOURCE: string } };
export type CurveOptions = Parameters<typeof createEdgeCurveProgram>[0];

/** Lengths of a broken line's strokes and gaps, in pixels. */
export interface Dash {
  readonly stroke: number;
  readonly gap: number;
}

function replaceOnce(source: string, wanted: string, replacement: string): string {
  const at = source.indexOf(wanted);
  if (at < 0) throw new Error(`the curve's shader has no "${wanted}": @sigma/edge-curve has changed`);
  return source.slice(0, at) + replacement + source.slice(at + wanted.length);
}

/**
 * The curve's fragment shader, broken into dashes. It already finds the nearest point of the curve for each pixel; its
 * parameter, times the curve's length, says how far along the pixel is. A picked pixel is never in a gap.
 */
export function breakIntoDashes(fragmentShader: string, dash: Dash): string {
  const period = dash.stroke + dash.gap;
  let source = replaceOnce(
    fragmentShader,
    'float det(vec2 a, vec2 b)',
    'uniform float u_pixelRatio;\nfloat g_along = 0.0;\nfloat det(vec2 a, vec2 b)',
  );
  source = replaceOnce(source, 'return mix(mix(b0, b1, t)', 'g_along = t;\n  return mix(mix(b0, b1, t)');
  return replaceOnce(
    source,
    'gl_FragColor = mix(v_color, transparent, t);',
    `float curveLength = (length(v_cpC - v_cpA) + length(v_cpB - v_cpA) + length(v_cpC - v_cpB)) / 2.0;
    float onDash = mod(g_along * curveLength / u_pixelRatio, ${period.toFixed(1)});
    float inGap = smoothstep(${(dash.stroke - 0.5).toFixed(1)}, ${(dash.stroke + 0.5).toFixed(1)}, onDash)
      * (1.0 - smoothstep(${(period - 0.5).toFixed(1)}, ${period.toFixed(1)}, onDash));
    gl_FragColor = mix(mix(v_color, transparent, t), transparent, inGap);`,
  );
}

/** A program for curves that are drawn broken. */
export function createDashedCurveProgram(options: CurveOptions, dash: Dash): EdgeProgramType {
  const Curve = createEdgeCurveProgram(options) as unknown as ConcreteProgram;
  return class DashedCurve extends Curve {
    override getDefinition() {
      const definition = super.getDefinition();
      return { ...definition, FRAGMENT_SHADER_SOURCE: breakIntoDashes(definition.FRAGMENT_SHADER_SOURCE, dash) };
    }
  };
}
