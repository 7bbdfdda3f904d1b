import { readFileSync, readdirSync } from 'node:fs';
import { loadAssistant } from './src/assistant/index.ts';
import { PassageFinder } from './src/retrieval/passage-finder.ts';
const a = await loadAssistant({cache:null});
const finder = PassageFinder.build(a.knowledge);
const norm=(s:string)=>s.normalize('NFKC').toLowerCase().replace(/[\s,、・「」*_`]/g,'');
const files = ['../shared/eval/dev-language.jsonl', ...['learning-the-programme','asking-about-laws','reading-case-studies','learning-about-frames','asking-for-links','asking-what-the-source-lacks','asking-something-else'].map(f=>`test/questions/a/${f}.jsonl`)];
const rows:any[]=[];
for (const f of files) for (const l of readFileSync(f,'utf8').split('\n')) { if(!l.trim()) continue; const it=JSON.parse(l); if (it.turns.length>1) continue;
 const q=it.turns[0].normalize('NFKC').toLowerCase(); const found=finder.find(q,{top:8});
 const ok=(x:any)=> it.expect.cite ? x.target.kind==='passage' && it.expect.cite.some((c:string)=>norm(x.target.passage.quote).includes(norm(c))) : it.expect.kind.includes('not_in_source')? x.target.kind==='absent' : x.target.kind==='elsewhere';
 const rank=found.findIndex(ok); rows.push({id:it.id,q:it.turns[0],kind:it.expect.kind[0],cite:!!it.expect.cite,rank,top:found[0]?.score??0,asked:found[0]?.asked??0,cov:found[0]?.covered??0, t:found[0]?.target.kind, lang:it.lang, dbg: found[0]?.target.kind==='passage'?found[0].target.passage.words.slice(0,50):(found[0] as any)?.target.topic});
}
for (const [name,set] of [['cite ja',rows.filter(r=>r.cite&&r.lang==='ja')],['cite en',rows.filter(r=>r.cite&&r.lang==='en')],['absent',rows.filter(r=>!r.cite&&r.kind==='not_in_source')],['out',rows.filter(r=>r.kind==='out_of_scope')]] as any) {
 console.log(name,set.length,'top1',set.filter((r:any)=>r.rank===0).length,'top3',set.filter((r:any)=>r.rank>=0&&r.rank<3).length,'top scores of right', set.filter((r:any)=>r.rank===0).map((r:any)=>r.top).sort((a:number,b:number)=>a-b).filter((_:any,i:number,arr:any)=>i%Math.ceil(arr.length/10)===0).map((x:number)=>x.toFixed(2)).join(' '), 'all', set.map((r:any)=>r.top).sort((a:number,b:number)=>a-b).filter((_:any,i:number,arr:any)=>i%Math.ceil(arr.length/10)===0).map((x:number)=>x.toFixed(2)).join(' '));
}
for (const r of rows.filter(r=>r.rank!==0)) console.log(r.id,r.kind,r.cite,'rank',r.rank,r.top.toFixed(2),'|',r.q,'|',r.t,r.dbg);
