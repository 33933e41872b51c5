# status: draft - not yet signed by a clinician

### The library: infections and discharge. Parts: now, what, notice, clinic, not; then deeper pages with .title.
### A bad smell in pregnancy or after it is always "be seen today". Colour is never a comfort where there may be blood.

## Bacterial vaginosis

topic-vaginosis = 细菌性阴道病

topic-vaginosis-now =
    <b>马上拨打 { $number }：</b>发烧或打寒战，又有臭味或痛得比来月经厉害；1 小时内湿透一片卫生巾。
    • 怀孕时或怀孕结束后，发烧或有臭味：今天就去看医生，夜里也去

topic-vaginosis-what =
    阴道里本来就有的细菌失去了平衡。
    很常见，怀没怀孕都会有。
    它不是因为不干净。

topic-vaginosis-notice =
    分泌物稀，灰色或白色，有鱼腥味，同房后常常更重。
    通常不痒。
    很多人没有感觉。
    发烧是指 38 °C（100.4 °F）或以上。

topic-vaginosis-clinic =
    通常会取样化验，也查别的感染。
    如果有症状，通常用怀孕时适用的抗生素治疗。
    如果又出现，请告诉医生。

topic-vaginosis-not =
    它和较晚的自然流产、早产有关联，但这说明不了某个人会怎样。
    它不会伤到着床的子宫内膜。
    这不是谁的错。清洗阴道里面没有帮助，请不要这样做。

## Thrush

topic-thrush = 霉菌性阴道炎

topic-thrush-now =
    <b>马上拨打 { $number }：</b>发烧或打寒战，又有臭味或痛得比来月经厉害；1 小时内湿透一片卫生巾。
    • 发烧或有臭味：今天就去看医生，夜里也去
    • 小便灼痛，又有血或痛：今天就去看医生，夜里也去
    • 小便灼痛，没有别的：今天打电话

topic-thrush-what =
    阴道里本来就有的霉菌（念珠菌）长得太多了。
    怀孕时非常常见。
    没有发现它会影响怀孕。

topic-thrush-notice =
    白色分泌物，又稠又像豆腐渣。
    发痒、发红、灼痛。
    通常没有臭味或酸味。有臭味，可能是别的原因：今天看医生。
    发烧是指 38 °C（100.4 °F）或以上。

topic-thrush-clinic =
    如果除了发痒、分泌物发白，没有别的，这几天里问问助产士、医生或药师。
    通常会问症状，可能取样化验。
    有的阴道用药膏和栓剂适合怀孕时用，有的药不适合。
    用药之前先问，家里剩下的药也要问。

topic-thrush-not =
    伴侣发痒、发红，才需要治疗。没有症状就不需要。
    它不是因为不干净，不怪任何人。
    没有发现普通的霉菌感染会造成自然流产。

## Discharge and its colours

topic-discharge = 白带和分泌物的颜色

topic-discharge-now =
    <b>马上拨打 { $number }：</b>发烧或打寒战，又有臭味或痛得比来月经厉害；1 小时内湿透一片卫生巾；24 周起流水带血。
    • 发烧或有臭味：今天就去看医生，夜里也去
    • 13 周起流水：现在就去产科

topic-discharge-what =
    怀孕时，分泌物通常比以前多。
    通常是稀的、透明或乳白，不痒，没有臭味。
    有变化，就值得打个电话。

topic-discharge-notice =
    除了颜色，还要看：是稠还是像水？痒不痒、痛不痛、有没有味道？
    有多少，从什么时候开始？痛吗，发烧吗？
    血很少或没有血，也可能有危险。
    发烧是指 38 °C（100.4 °F）或以上。

topic-discharge-colours =
    • 白、稠、痒：可能是霉菌。请问助产士或药师
    • 灰、鱼腥味：今天看医生
    • 黄或绿：可能是感染。今天打电话
    • 13 周起透明像水，往外流：可能是羊水。现在就去产科
    • 褐、粉、红：这是血。请看下一页
    看颜色，看不出原因。
    .title = 各种颜色

topic-discharge-blood =
    三种都是血。褐色是旧一些的血。
    看颜色，看不出原因。宫外孕也可能是褐色。
    要看血量、周数和痛不痛。
    还没做超声，褐色或像水的血，又痛：今天就去看医生，夜里也去。
    痛得非常厉害或晕倒：马上拨打 { $number }。
    .title = 褐色、粉色、红色

topic-discharge-clinic =
    通常会问颜色、气味、痒不痒、痛不痛。
    可能用窥器（撑开阴道的小工具）来看，取样化验，并验尿。
    如果可能是羊水，通常先查这一点。

topic-discharge-not =
    哪种颜色都不能证明原因，也都不能排除原因。
    血停了，也还要检查。
    分泌物不是脏。不要清洗阴道里面。

## Urine infection

topic-urine_infection = 尿路感染

topic-urine_infection-now =
    <b>马上拨打 { $number }：</b>发烧或打寒战，又痛得比来月经厉害；病得很重或神志不清。
    • 发烧：今天就去看医生，夜里也去
    • 小便灼痛，又有血或痛：今天就去看医生，夜里也去
    • 只有小便灼痛：今天打电话，并验尿

topic-urine_infection-what =
    膀胱里有细菌，有时肾里也有。
    怀孕时细菌更容易生长。
    尿里的血，可能看着像阴道出血。

topic-urine_infection-notice =
    小便灼痛、尿得勤，尿浑浊或带血。
    肾也感染时：发烧 38 °C（100.4 °F）或以上、打寒战、呕吐、侧腰或背痛。
    有的人没有感觉。

topic-urine_infection-clinic =
    通常会验尿，也可能取样化验。
    有几种抗生素适合怀孕时用，用哪种要看细菌。
    不要用剩下的抗生素。
    过后可能再验一次尿。

topic-urine_infection-not =
    小便灼痛，不一定是膀胱的问题。宫外孕也可能这样。
    马桶里有血，查清之前，都当作阴道出血。
    这不是谁的错。
