// Addresses of pages.
import { candidate, has, type IntentRecogniser, weigh } from './candidate.ts';

const putsOnPage =
  /(?:ホームページ|サイト|hp)(?:に|へ)[^。?]{0,14}(?:入れ|載せ|のせ|貼り|貼って|使|掲載し|出し)|\b(?:on|in|to) (?:its|our|their|my|your|his|her|the company) (?:own )?(?:web ?site|web page|homepage)/u;

/** 「求人サイト」「採用サイトを作った」: a thing that is talked about, not a page that is looked for. */
function isOtherSite(text: string): boolean {
  const others = text.replace(
    /(?:求人|採用|転職|就職|ポータル|通販|まとめ)(?:の)?(?:サイト|ページ|ホームページ)|(?:サイト|ホームページ|ページ)(?:を|の)(?:作|つく|立ち上げ|構築|開設|運営|制作)|\b(?:job|recruit\w*|hiring|portal|career) (?:web ?)?(?:sites?|pages?|portals?)|\bportal\b|\b(?:built|build|create|created|launched|runs?) (?:a|an|its|their|own|the)? ?(?:[a-z]+ ){0,2}(?:web ?sites?|pages?)/gu,
    '',
  );
  return (
    others !== text &&
    !/url|リンク|アドレス|サイト|ページ|hp|\blinks?\b|\baddress|\bweb ?(?:site|page)|\bwhere can i/u.test(others)
  );
}

export const link: IntentRecogniser = (message, slots) => {
  // 「ホームページにマークを入れたい」: where a thing is put, not what is looked for.
  if (!has(message, 'link') || putsOnPage.test(message.text) || isOtherSite(message.text)) return [];
  // No operator's page is in the source.
  if (slots.operators.length > 0 && slots.laws.length === 0)
    return [candidate('not_in_source', 'operator-website', slots, 1.12, message.text)];
  return [candidate('link', 'address', slots, weigh([true, 1.12], [slots.laws.length > 0, 0.1]), message.text)];
};
