import type { AppRouter } from '@rollcall/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** A request (all fields of the input, wherever REST carries them) and its answer; where nothing is taken, the answer. */
type Example<Input, Output> = [Input] extends [void]
  ? { output: Output }
  : { input: Exclude<Input, void>; output: Output };

/** The examples of one router, under the names of its procedures. The shapes are the contracts'. */
export type Examples<Resource extends keyof Inputs> = {
  [Name in Extract<keyof Inputs[Resource] & keyof Outputs[Resource], string> as `${Resource}.${Name}`]?: Example<
    Inputs[Resource][Name],
    Outputs[Resource][Name]
  >;
};
