/** Everyone's password in a demo. */
export const DEMO_PASSWORD = 'rollcall-demo';

/** `example.com` is reserved (RFC 2606), so no mail ever reaches a stranger. */
export const DEMO_ACCOUNTS = {
  teacher: 'teacher@example.com',
  student: (number: number) => `student${number}@example.com`,
};

export const DEMO_TEACHER_NAME = 'Grace Hopper';

/** Thirty names as a class has them: short, long, accented, in several scripts. */
export const DEMO_STUDENT_NAMES = [
  'Ada Lovelace',
  'Alan Turing',
  'Amina Yusuf',
  'Björn Þórsson',
  'Chiara Esposito',
  'Daniel O’Connor',
  'Edsger Dijkstra',
  'Elif Yıldız',
  'Fatima az-Zahra al-Hashimi',
  'Gabriel dos Santos Pereira',
  'Hana Nováková',
  'Ines Müller',
  'Jamal Washington',
  'Katherine Johnson',
  'Leila Haddad',
  'Maximilian-Alexander von Hohenfels-Lindenau',
  'Mei 王美',
  'Niklaus Wirth',
  'Olga Petrova',
  'Priya Raghunathan',
  'Quentin Dubois',
  'Rosa Martínez López',
  'Sakura 佐藤',
  'Tariq Al-Masri',
  'Uma Krishnan',
  'Viktor Szabó',
  'William Kamau',
  'Xin Li',
  'Yael Cohen',
  'Zoë van den Berg',
];
