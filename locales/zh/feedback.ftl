### 说清楚了吗？只统计回答，不记是谁说的。

button-feedback = 我说清楚了吗？

was_clear = 您清楚该怎么做了吗？
    .all = 清楚，都明白
    .partly = 有一部分不明白
    .little = 不清楚，几乎都不明白

what_missing = 缺了什么，或者什么太多了？
    .missing_where = 去哪里、给谁打电话
    .missing_when = 多快要去
    .missing_why = 为什么这样建议
    .missing_next = 接下来会怎样
    .too_long = 太长了
    .hard_words = 用词太难

ending-feedback = 谢谢您。只记下回答，不记名字，好让我们说得更清楚。
