// Whether a message asks how many adoptions the limit still allows, or which number the next one would have.

/** 「あと何回採択される？」, "how many would it have left" */
export const howManyLeft =
  /(?:あと|残り|のこり)(?:の(?:採択)?(?:回数)?)?(?:は|って|が)?(?:、)?\s*(?:何|なん)(?:回|度)|残り(?:の)?(?:回数|権利)|(?:残さ|残っ|残し)[^。?目]{0,14}(?:何(?:回|度)|いくつ|回数は)|回[^。?目]{0,14}[。、,]\s*残りは|何回残|何回分残|何回(?:出せ|使え|申請でき|応募でき|いけ|採択して|採択され(?:得|う))|how many (?:more|times can|adoptions (?:are left|remain|do we have left|does it have left))|adoptions left|remaining|\bto spare\b|\bat (?:its|their|our) disposal\b|\bwhat (?:would|will|does|is) (?:that |it |then )?(?:be )?(?:left|leave|remain)|how many[^?.]{0,60}\b(?:have|has|are|is|be|got) (?:got |still )?left\b|\bhow many[^?.]{0,40}\bto go\b/u;

/** 「何回目になる？」, "which adoption would it be" */
export const whichNumber =
  /(?:通算)?(?:で)?何(?:回|度)目|(?:which|what) (?:number|adoption|time)(?: adoption| time| round)? (?:would|will|is|was)|how many(?:th| times would)/u;
