import { loadKnowledge } from './src/knowledge/index.ts';
import { buildVocabulary } from './src/understanding/vocabulary.ts';
import { squeeze, normalizeMessage } from './src/text/normalize.ts';
const k=await loadKnowledge(); const v=buildVocabulary(k); const t=normalizeMessage("How many operators were adopted for the first time in FY2023, counting every joint party?"); for (const f of v.words.find(t,squeeze(t))) console.log(t.slice(f.start,f.end), JSON.stringify(f.value));
