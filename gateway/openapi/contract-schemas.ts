import common from '../../schemas/common.schema.json' with { type: 'json' };
import outcome from '../../schemas/outcome.schema.json' with { type: 'json' };

const { Datatype, MetricName, Scalar } = common.$defs;
const { $defs, $schema: _schema, $id: _id, ...ofOutcome } = outcome;

/** What the public contract says already, as the document has it. */
export const CONTRACT_SCHEMAS = {
  Datatype,
  MetricName,
  Scalar,
  OutcomeLabel: pointed($defs.OutcomeLabel),
  Outcome: pointed(ofOutcome),
};

/** References to definitions of any of the files → to components of the document. */
function pointed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(pointed);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' ? String(value).replace(/^.*#\/\$defs\//, '#/components/schemas/') : pointed(value),
    ]),
  );
}
