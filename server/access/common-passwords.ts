/** What guessers try first, here and in China; compared without case, and also with trailing digits and marks taken off. */
const common = new Set(
  `123456 1234567 12345678 123456789 1234567890 12345678910 0123456789 987654321 9876543210 87654321 11111111 00000000 88888888
   66666666 99999999 12341234 123123123 123321123 147258369 159357 741852963 789456123 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 qazwsx
   qazwsxedc zaq12wsx qwerty qwertyuiop qwerty123 asdfghjkl asdf1234 asdfasdf zxcvbnm zxcvbnm123 qwer1234 1q2w3e4r 1q2w3e4r5t
   q1w2e3r4 abcd1234 abc123 abc12345 abc123456 a1b2c3d4 a123456 a12345678 a123456789 aa123456 aa12345678 aaaaaaaa abcdefgh
   password passw0rd p@ssw0rd p@ssword pa55word password1 password123 iloveyou sunshine princess football baseball superman
   batman dragon monkey shadow master michael letmein welcome welcome1 trustno1 whatever starwars computer internet
   admin administrator admin123 admin888 admin@123 root root123 toor test test123 test1234 guest user user123 demo demo123
   changeme default secret system sysadmin secadmin auditor manager server oracle mysql postgres huawei huawei@123 h3c
   woaini woaini1314 woaini520 5201314 52013140 1314520 woaini123 qq123456 wang123456 zhang123 li123456 taobao alibaba
   nihao nihao123 zhongguo zhongguo123 china china123 beijing beijing2008 shanghai anhui hefei xuancheng zhengfu
   gaoxinqu kaifaqu baishihuizhan guatu guatu123 guatuzuozhan dangxiao ceshi ceshi123 mima mima123 woshishui
   19491001 20080808 20200101 20211001 iloveyou1 qwe123 qwe123456 asd123 asd123456 zxc123 zxc123456 1234qwer 1234abcd
   4008123123 110110110 120120120 119119119 112233 11223344 1122334455 123454321 12121212 13131313 10101010 010203 01020304`
    .split(/\s+/)
    .map(word => word.toLowerCase()),
)

export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase()
  const stem = text.replace(/[\d!@#$%^&*._-]+$/, '')
  return common.has(text) || common.has(stem) || isRun(text)
}

/** One character over and over, or nothing but a run such as abcdefghij or 9876543210. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at)))
  const [step = 0] = steps
  return steps.size === 1 && Math.abs(step) <= 1
}
