/** A paragraph longer than this is prose, whatever it begins with. In UTF-16 code units. */
export const MAX_BOILERPLATE_LENGTH = 300;

/**
 * What a page says about itself, not about the world: each matches a whole paragraph. Kept to phrases that no reporter writes as
 * a paragraph of a story; a rule's comment is what it was made for.
 */
export const BOILERPLATE = [
  // Comment forms
  /^(?:leave|post|add|write) a (?:reply|comment)s?\b.{0,40}$/i,
  /^(?:cancel reply|post comment|submit comment|reply|comments?(?: are)? closed\.?|no comments(?: yet)?|\d+ comments?)$/i,
  /^your e-?mail address will not be published\b/i,
  /^required fields are marked\b/i,
  /^save my name, e-?mail,? (?:and )?website\b/i,
  /^notify me of (?:follow-up comments|new (?:comments|posts))\b/i,
  /^you must be (?:logged|signed) in to (?:post a )?comment\b/i,
  /^(?:please )?(?:log|sign) in (?:or (?:register|sign up) )?to (?:comment|continue|read)\b/i,
  /^(?:name|e-?mail|website|comment|message)(?: \(required\))?\s*\*?$/i,
  /^this site uses akismet\b/i,
  /^join the (?:conversation|discussion)[.!]?$/i,
  // Cookies and consent
  /^(?:this (?:web)?site|we|our (?:web)?site) uses? cookies\b/i,
  /^by (?:continuing|using|clicking).{0,80}\b(?:cookies|privacy policy|terms)\b/i,
  /^(?:accept|reject|manage)(?: all)?(?: cookies| preferences)?$/i,
  /^(?:cookie|privacy) (?:policy|settings|preferences|notice)$/i,
  // Sharing and following
  /^share(?: (?:this(?: (?:article|story|post|page))?|on|via|article|story))?\b(?:[\s:|,·•-]+(?:on|via|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|pinterest|link|copy|print))*[.:]?$/i,
  /^(?:tweet|e-?mail|print|copy link|link copied!?)(?: this(?: (?:article|story|page))?)?$/i,
  /^click to (?:share|e-?mail|print)\b/i,
  /^(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest)(?:[\s|,·•/]+(?:x|facebook|twitter|linkedin|whatsapp|telegram|reddit|e-?mail|pinterest|print|instagram|youtube))*$/i,
  /^(?:follow|like|find|join) us on\b.{0,80}$/i,
  /^(?:like this:|loading\.{3}|loading…|like loading\.{0,3})$/i,
  // Subscriptions
  /^(?:subscribe|sign up)\b(?=.*\b(?:newsletters?|e-?mails?|updates|alerts|inbox|channel|podcast|bulletin|today|now|free)\b)/i,
  /^(?:subscribe|sign up|log in|sign in|register|donate|support us)[.!]?$/i,
  /^get (?:our|the|all the) .{0,60}\b(?:newsletter|in your inbox|to your inbox|alerts)\b/i,
  /^(?:support our (?:work|journalism)|become a (?:member|subscriber|patron))\b.{0,80}$/i,
  // Other stories
  /^(?:read (?:more|also|next)|see also|also read|more on this(?: story)?|don['’]t miss|watch(?: now)?|listen)\s*[:|»].{0,200}$/i,
  /^(?:read more|see also|related(?: (?:articles?|stories|posts|topics|content|news|coverage))?|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|more from .{1,40}|you (?:may|might) also like|editors?['’]s? picks?|up next|latest news|top stories|continue reading)[\s:.…→»]*$/i,
  /^(?:previous|next|older|newer) (?:article|post|story)s?\b.{0,120}$/i,
  /^(?:click|tap) here (?:to|for)\b.{0,120}$/i,
  /^view all posts by\b/i,
  /^(?:tags?|filed under|topics|categories|posted in)\s*:.{0,200}$/i,
  // Page furniture
  /^(?:advertisement|advertisements|advertising|sponsored(?: content)?|promoted(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|scroll to continue.{0,40}|report this ad)$/i,
  /^(?:back to (?:the )?top|skip to (?:main )?content|go to top|top of page|menu|search|home|close|toggle navigation)$/i,
  /^\d+ ?min(?:ute)?s?\.? (?:read|listen)$/i,
  /^(?:please )?enable javascript\b.{0,120}$/i,
  /^(?:print|download) (?:this page|pdf|version)\b.{0,40}$/i,
  /^(?:publication (?:status|date)|published in (?:the )?(?:section|categor(?:y|ie))s?|direct link|permalink|short ?link)\b.{0,120}$/i,
  /^(?:text|print|mobile|full|desktop) version$/i,
  /^(?:©|\(c\)\s|copyright\b).{0,200}$/i,
  /^(?:.{0,60}[.,]\s)?all rights reserved\.?$/i,
  /^(?:terms of (?:use|service)|terms (?:and|&) conditions|contact us|about us|advertise with us)(?:\s*[|·•]\s*.{0,120})?$/i,
] as const;

/** Headings after which a page has only its readers' forms: what is short from there on is boilerplate. */
export const COMMENT_FORM_HEADINGS = [
  /^(?:leave|post|add|write) a (?:reply|comment)\b.{0,40}$/i,
  /^your e-?mail address will not be published\b/i,
  /^(?:comments?|join the conversation)(?: \(\d+\))?$/i,
] as const;
