"""What jiwer, sacrebleu and rouge-score say of pairs of texts, each asked by itself."""

import json
import sys

import jiwer
import sacrebleu
from rouge_score.rouge_scorer import RougeScorer

pairs = json.load(open(sys.argv[1], encoding="utf-8"))
targets, answers = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
scorer = RougeScorer(["rougeL"], use_stemmer=True)
rouge = [scorer.score(target, answer)["rougeL"].fmeasure for target, answer in pairs]
print(
    json.dumps(
        {
            "jiwer_wer": jiwer.wer(targets, answers),
            "bleu": sacrebleu.corpus_bleu(answers, [targets]).score,
            "rouge_l": sum(rouge) / len(rouge),
        }
    )
)
