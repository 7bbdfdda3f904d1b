// Which case studies there are.
import { candidate, has, type IntentRecogniser } from './candidate.ts';

/** 「どんな取組事例がありますか」: which cases there are, not what one of them tells. */
export const cases: IntentRecogniser = (message, slots) =>
  /(?:取り?組み?)?事例|取り?組み?例|ケーススタディ|\bcase stud(?:y|ies)\b|\b(?:which|what|any|all|the|list|how many) (?:\w+ )?(?:cases|examples)\b/u.test(
    message.text,
  ) &&
  /どんな|一覧|何件|いくつ|何が|どこの|あります|ある[?？]|教えて|載って|見せて|紹介|リスト|which|what|list|any|show|how many|are there|give/u.test(
    message.text,
  ) &&
  !/以外|ほか|他の|失敗|besides|other|failed|beyond|(?:を|に|が|で)[^、。]{1,10}(?:する|した|扱う|扱った|使う|使った|取り組む|いる|関する)(?:取り?組み?)?事例/u.test(
    message.text,
  ) &&
  // 「伴走支援の取組例」 has a slide of its own.
  !has(message, 'mentoring') &&
  slots.operators.length === 0 &&
  message.possibleOperators.length === 0 &&
  message.regionOperators.length === 0 &&
  slots.applicants.length === 0 &&
  slots.laws.length === 0 &&
  slots.frames.length === 0 &&
  message.leftover.every((run) =>
    /^(?:紹介|掲載|収録|取組|取組事例|事例|取組み?例|組事例|ケーススタディ|case|cases|study|studies|examples?|describes?|document|source|slides?|deck|paper|material)$/u.test(
      run,
    ),
  )
    ? [candidate('explanation', 'cases', slots, 1.2)]
    : [];
