import { type EdgeLabelDrawingFunction, EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from './buildGraph.ts';
import type { EdgeShape } from './edgeShape.ts';

const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_dimensions', 'u_pixelRatio', 'u_minThickness'] as const;
type Uniform = (typeof UNIFORMS)[number];

const WHOLE = [1, 0] as const;

/*
 * In the edge's own frame (x from its source to its target, y to its left) a quadratic curve whose control point stands over
 * the middle is a parabola: y = 2 h s (1 - s), s = x / length. So a pixel's distance to it is, near enough for a thin line,
 * its vertical distance over the root of 1 + slope^2; and one shader draws straight and bowed lines alike.
 * Lengths are in pixels of the screen.
 */
const VERTEX_SHADER = `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec4 a_shape;
attribute vec2 a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_pixelRatio;
uniform float u_minThickness;
varying vec4 v_color;
varying vec2 v_at;
varying vec4 v_line;
varying vec3 v_dash;

void main() {
  vec2 source = ((u_matrix * vec3(a_source, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 target = ((u_matrix * vec3(a_target, 1)).xy + 1.0) * u_dimensions / 2.0;
  vec2 along = target - source;
  float len = max(length(along), 0.001);
  along /= len;
  vec2 left = vec2(-along.y, along.x);

  float thickness = max(u_minThickness, a_shape.x / u_sizeRatio) * u_pixelRatio;
  float height = len * a_shape.y;
  float pad = thickness * 2.0 + 4.0 * u_pixelRatio;
  float x = a_corner.x * len;
  float y = a_corner.y > 0.0 ? max(0.0, height / 2.0) + pad : min(0.0, height / 2.0) - pad;

  v_at = vec2(x, y);
  v_line = vec4(len, height, thickness, a_shape.z / u_sizeRatio * u_pixelRatio);
  v_dash = vec3(a_dash * u_pixelRatio, a_shape.w);
  gl_Position = vec4((source + along * x + left * y) * 2.0 / u_dimensions - 1.0, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying vec4 v_line;
varying vec3 v_dash;

const float HEAD_LENGTH = 3.6;
const float HEAD_HALF_WIDTH = 1.5;

void main() {
  float len = v_line.x, height = v_line.y, thickness = v_line.z, targetRadius = v_line.w;
  float s = clamp(v_at.x / len, 0.0, 1.0);
  float slope = 2.0 * height * (1.0 - 2.0 * s) / len;
  float dist = abs(v_at.y - 2.0 * height * s * (1.0 - s)) / sqrt(1.0 + slope * slope);
  #ifdef PICKING_MODE
  // A line of one pixel is hard to hit: it answers a little beside itself too.
  if (dist > thickness / 2.0 + 2.0) discard;
  gl_FragColor = v_color;
  #else
  float halfWidth = thickness / 2.0;
  float toTarget = length(v_at - vec2(len, 0.0)) - targetRadius;
  float headLength = thickness * HEAD_LENGTH;
  bool inHead = v_dash.z > 0.5 && toTarget < headLength;
  if (inHead) halfWidth = max(0.0, toTarget) / headLength * thickness * HEAD_HALF_WIDTH;
  float cover = clamp(halfWidth - dist + 0.5, 0.0, 1.0);
  if (v_dash.y > 0.0 && !inHead) {
    float bow = height / len;
    float onDash = mod(v_at.x * (1.0 + 0.67 * bow * bow), v_dash.x + v_dash.y);
    cover *= 1.0 - clamp(onDash - v_dash.x + 0.5, 0.0, 1.0) * clamp(v_dash.x + v_dash.y - onDash + 0.5, 0.0, 1.0);
  }
  if (inHead && toTarget < 0.0) cover = 0.0;
  gl_FragColor = v_color * cover;
  #endif
}
`;

/** A program that draws every edge: straight or bowed, whole or broken, with an arrow or without, as its `EdgeShape` says. */
export function createEdgeProgram(
  drawLabel: EdgeLabelDrawingFunction<NodeAttributes, EdgeAttributes>,
): EdgeProgramType<NodeAttributes, EdgeAttributes> {
  return class RelationLine extends EdgeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    override drawLabel = drawLabel;

    override getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_shape', size: 4, type: FLOAT },
          { name: 'a_dash', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, -1],
          [1, -1],
          [1, 1],
          [0, -1],
          [1, 1],
          [0, 1],
        ],
      };
    }

    // The order of the parameters is sigma's.
    override processVisibleItem(
      index: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<EdgeShape>,
    ) {
      const { curvature = 0, arrow = false, dash = WHOLE } = data;
      const shape = [data.size, curvature, target.size, arrow ? 1 : 0];
      this.array.set([source.x, source.y, target.x, target.y, ...shape, ...dash, floatColor(data.color)], offset);
      this.array[offset + 11] = index;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(uniformLocations.u_minThickness, params.minEdgeThickness);
    }
  };
}
