/** What somebody does for a living or is known for, in one word, beyond the offices that an article states. */
export const callings = [
  ...['footballer', 'striker', 'midfielder', 'goalkeeper', 'winger', 'cricketer', 'batsman', 'bowler', 'quarterback'],
  ...['swimmer', 'cyclist', 'skier', 'golfer', 'boxer', 'athlete', 'referee', 'paralympian', 'sprinter', 'gymnast'],
  ...['wrestler', 'skater', 'rower', 'jockey', 'defender', 'pitcher', 'halfback', 'forward', 'coach'],
  ...['singer', 'actor', 'actress', 'musician', 'rapper', 'comedian', 'poet', 'novelist', 'pianist', 'composer'],
  ...['painter', 'sculptor', 'guitarist', 'drummer', 'bassist', 'songwriter', 'violinist', 'dancer', 'choreographer'],
  ...['professor', 'scientist', 'researcher', 'biologist', 'physicist', 'chemist', 'historian', 'astronomer'],
  ...['mathematician', 'geologist', 'epidemiologist', 'virologist', 'psychologist', 'sociologist', 'archaeologist'],
  ...['economist', 'lawyer', 'activist', 'journalist', 'author', 'businessman', 'businesswoman', 'billionaire'],
  ...['politician', 'diplomat', 'lawmaker', 'senator', 'astronaut', 'cosmonaut', 'bishop', 'archbishop', 'cardinal'],
] as const;
