import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from './buildGraph.ts';
import { CELLS_ACROSS, type IconAtlas } from './iconAtlas.ts';

const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;

const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_dimensions', 'u_pixelRatio', 'u_atlas'] as const;
type Uniform = (typeof UNIFORMS)[number];

// A square around the disc. Lengths are in pixels of the screen.
const VERTEX_SHADER = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_cell;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_cell;

void main() {
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  v_at = a_corner * (v_radius + 1.0);
  v_cell = a_cell;
  vec2 centre = (u_matrix * vec3(a_position, 1)).xy;
  gl_Position = vec4(centre + v_at * 2.0 / u_dimensions, 0, 1);
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
uniform sampler2D u_atlas;
varying vec4 v_color;
varying vec2 v_at;
varying float v_radius;
varying float v_cell;

void main() {
  float inside = clamp(v_radius - length(v_at) + 0.5, 0.0, 1.0);
  #ifdef PICKING_MODE
  if (inside < 0.5) discard;
  gl_FragColor = v_color;
  #else
  vec4 color = v_color;
  vec2 place = clamp(vec2(0.5 + 0.5 * v_at.x / v_radius, 0.5 - 0.5 * v_at.y / v_radius), 0.0, 1.0);
  float across = ${CELLS_ACROSS.toFixed(1)};
  float cell = max(v_cell, 0.0);
  vec2 corner = vec2(mod(cell, across), floor(cell / across));
  float icon = texture2D(u_atlas, (corner + place) / across).a * step(0.0, v_cell);
  gl_FragColor = mix(color, vec4(1.0), icon) * inside;
  #endif
}
`;

/**
 * A program that draws nodes as discs with an icon from the atlas: `cell` in a node's display data says which, -1 for none.
 * Our own and not @sigma/node-image, which fetches SVG (the page's Content-Security-Policy forbids that for data addresses)
 * and makes a WebGL context more with every renderer.
 */
export function createNodeProgram(atlas: IconAtlas): NodeProgramType<NodeAttributes, EdgeAttributes> {
  return class IconDisc extends NodeProgram<Uniform, NodeAttributes, EdgeAttributes> {
    #texture: WebGLTexture | null = null;
    #version = -1;

    override getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_cell', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, -1],
          [1, 1],
          [-1, 1],
        ],
      };
    }

    override processVisibleItem(index: number, offset: number, data: NodeDisplayData & { cell?: number }) {
      const { array } = this;
      array.set([data.x, data.y, data.size, data.cell ?? -1, floatColor(data.color)], offset);
      array[offset + 5] = index;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform2f(uniformLocations.u_dimensions, params.width * params.pixelRatio, params.height * params.pixelRatio);
      this.#texture ??= gl.createTexture();
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      if (this.#version !== atlas.version()) {
        this.#version = atlas.version();
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
        gl.generateMipmap(gl.TEXTURE_2D);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
      }
      if (uniformLocations.u_atlas) gl.uniform1i(uniformLocations.u_atlas, 0);
    }

    override kill() {
      this.normalProgram.gl.deleteTexture(this.#texture);
      super.kill();
    }
  };
}
