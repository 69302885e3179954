/** The candidates of one question: rows of feature values, which of them answer, and how much the question counts. */
export interface Group {
  readonly rows: readonly Float64Array[];
  readonly positive: readonly boolean[];
  readonly weight: number;
}

/** One outcome to predict: feature values, whether it occurred, and its weight. */
export interface Case {
  readonly row: Float64Array;
  readonly isTrue: boolean;
  readonly weight: number;
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
};

/** A function of weights to minimise: its value and gradient. */
type Objective = (weights: Float64Array) => { readonly value: number; readonly gradient: Float64Array };

/** Minimises by L-BFGS with backtracking (Nocedal and Wright 2006, algorithm 7.5). */
function minimise(size: number, objective: Objective, most = 200): Float64Array {
  let weights = new Float64Array(size);
  let { value, gradient } = objective(weights);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let step = 0; step < most; step += 1) {
    const direction = gradient.map((g) => -g);
    const alphas: number[] = [];
    for (const { s, y, rho } of history.toReversed()) {
      const alpha = rho * dot(s, direction);
      alphas.push(alpha);
      y.forEach((one, k) => (direction[k] = (direction[k] ?? 0) - alpha * one));
    }
    const last = history.at(-1);
    if (last !== undefined) {
      const scale = 1 / (last.rho * dot(last.y, last.y));
      direction.forEach((one, k) => (direction[k] = scale * one));
    }
    history.forEach(({ s, y, rho }, at) => {
      const beta = rho * dot(y, direction);
      const alpha = alphas[history.length - 1 - at] ?? 0;
      s.forEach((one, k) => (direction[k] = (direction[k] ?? 0) + (alpha - beta) * one));
    });
    const slope = dot(gradient, direction);
    let length = 1;
    let next = objective(weights.map((w, k) => w + length * (direction[k] ?? 0)));
    while (next.value > value + 1e-4 * length * slope && length > 1e-10) {
      length /= 2;
      next = objective(weights.map((w, k) => w + length * (direction[k] ?? 0)));
    }
    const moved = weights.map((w, k) => w + length * (direction[k] ?? 0));
    const s = moved.map((w, k) => w - (weights[k] ?? 0));
    const y = next.gradient.map((g, k) => g - (gradient[k] ?? 0));
    const curvature = dot(s, y);
    if (curvature > 1e-12) history.push({ s, y, rho: 1 / curvature });
    if (history.length > 10) history.shift();
    const gain = value - next.value;
    weights = moved;
    ({ value, gradient } = next);
    if (gain < 1e-9 * (1 + Math.abs(value))) break;
  }
  return weights;
}

/** Fits weights that rank each question's answers above its other candidates: conditional logit (McFadden 1974) with L2. */
export function fitRanking(groups: readonly Group[], size: number, l2: number): Float64Array {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  return minimise(size, (weights) => {
    let value = 0;
    const gradient = new Float64Array(size);
    for (const { rows, positive, weight } of groups) {
      const scores = rows.map((row) => dot(row, weights));
      const most = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - most));
      const all = exps.reduce((sum, one) => sum + one, 0);
      const good = exps.reduce((sum, one, at) => sum + (positive[at] === true ? one : 0), 0);
      value -= weight * Math.log(good / all);
      rows.forEach((row, at) => {
        const share = (exps[at] ?? 0) / all - (positive[at] === true ? (exps[at] ?? 0) / good : 0);
        for (let k = 0; k < size; k += 1) gradient[k] = (gradient[k] ?? 0) + weight * share * (row[k] ?? 0);
      });
    }
    return penalised(weights, { value: value / total, gradient: gradient.map((g) => g / total) }, l2);
  });
}

/** Fits a logistic regression with L2; the first feature is the constant 1 and is not regularised. */
export function fitLogistic(cases: readonly Case[], size: number, l2: number): Float64Array {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return minimise(size, (weights) => {
    let value = 0;
    const gradient = new Float64Array(size);
    for (const { row, isTrue, weight } of cases) {
      const z = dot(row, weights);
      value += weight * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, isTrue ? -z : z));
      const error = weight * (1 / (1 + Math.exp(-z)) - (isTrue ? 1 : 0));
      for (let k = 0; k < size; k += 1) gradient[k] = (gradient[k] ?? 0) + error * (row[k] ?? 0);
    }
    const mean = { value: value / total, gradient: gradient.map((g) => g / total) };
    return penalised(weights, mean, l2, 1);
  });
}

function penalised(
  weights: Float64Array,
  { value, gradient }: ReturnType<Objective>,
  l2: number,
  from = 0,
): ReturnType<Objective> {
  let penalty = 0;
  for (let k = from; k < weights.length; k += 1) {
    penalty += (l2 / 2) * (weights[k] ?? 0) ** 2;
    gradient[k] = (gradient[k] ?? 0) + l2 * (weights[k] ?? 0);
  }
  return { value: value + penalty, gradient };
}
