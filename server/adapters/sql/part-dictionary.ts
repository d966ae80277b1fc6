/**
 * What the parts of a snapshot say again and again, commonest last: deflate starts out knowing it, which halves a card. Never edit it:
 * what was written with it is read with it. Another one would be another column.
 */
export const partDictionary = [
  '"answers":[],"askedUnitId":"","kind":"approval","raised":{"at":163,"state":"open","text":"（示例）","state":"solved",',
  '"evidence:","caption":"","mediaType":"image/jpeg","place":"","sha256":"","takenOn":"2021-10-","verified":null,',
  '"request:","decision":{"approved":true,"at":163,"words":"","kind":"lamp-override","reason":"","until":"2021-1',
  '"replan:","before":{"date":"2021-1","precision":"month"},"after":{"date":"2021-1","precision":"xun"},"reason":"',
  '"feedback:","about":{"act":"return-claim","stageId":"","text":"',
  '"override":{"lamp":"yellow","lamp":"red","lamp":"green","approvedBy":{"name":"',
  '"item:","built":true,"minutes":2,"order":"a","section":"lamps","subject":{"card":"","kind":"card"},"title":"","unitId":"',
  '"areaBasis":"stated","areaIds":[""],"assignment":{"leadUnitId":"","open":false,"supportUnitIds":[]},"source":{"text":"',
  '"group":false,"id":"","level":"zone","memberIds":[],"name":"","order":1,"outside":false,"shortName":"',
  '"lamps":{"done":0,"green":0,"red":0,"unreported":0,"yellow":0},"milestones":{"claimed":0,"due":0,"total":0,"verified":0},"progress":null},{"areaId":"',
  '{"cards":1,"lamps":{"done":0,"green":1,"red":0,"unreported":1,"yellow":0},"milestones":{"claimed":0,"due":1,"total":2,"verified":1},"progress":5,"unitId":"',
  '{"completion":null,"current":null,"expected":0,"id":"X1-01","time":66.66666666666666,"verdict":"unknown"},{"completion":0,"current":0,"expected":2,"id":"","time":41,"verdict":"behind"',
  '"],"card/","green",true],"card/","yellow",false],"card/","red",false],"card/","done",false],"card/","green",false],"card/',
  '"meeting/"plan/units/"plan/targets/"plan/measures/',
  '{"areaId":"","base:apply":{"date":"2021-12-31","precision":"day"},"base:finish":{"date":"2021-1","base:sign":{"date":"2021-09-30","precision":"day"},"base:start":{"date":"2022-0',
  '"baselineDue":{"date":"2021-12-31","precision":"day"},"buildDays":"check:start":{"at":163,"by":{"name":"","unitId":"","userId":"","date":"2021-10-","evidenceIds":[],"words":"',
  '"chemical":false,"claim:sign":"2021-10-","claim:start":"2021-1","createdAt":163,"due":{"date":"2021-12-31","precision":"day"},"form":"',
  '"investPlanned":{"amount":"investTotal":{"amount":1000,"unit":"万元"},"lagged":{"days":1,"first":"2021-10-","last":"2021-10-',
  '"leadUnitId":"","leaderId":"fenguan-","lists":[{"from":"2021-09-23","listId":""}],"measureId":"m","money:","amount":100,"on":"2021-1","unit":"万元"},"moreAreaIds":["projects"],"notes":"","order":"a","owner":"专员",',
  '"plan:finish":{"date":{"date":"2021-1","plan:sign":{"date":{"date":"2021-09-30","precision":"day"},"percent":2},"plan:start":{"date":{"date":"2022-03-31","precision":"day"},"percent":10},"progress":',
  '"sample":true,"sourceClause":{"text":"","where":"二、"},"stage":"doing","stamp:sign":{"at":163,"by":{"name":"填报员","unitId":"","userId":"',
  '"start":"new","startOn":{"date":"2021-09-23","precision":"day"},"supportUnitIds":[""],"targetIds":[],"title":"（示例）","workflowId":"investment"}"workflowId":"task"}',
  '"},"unchanged":true},"return:2021-10-03":{"at":163,"by":{"name":"填报员","unitId":"","userId":"","unchanged":false},"return:2021-1',
].join('')
