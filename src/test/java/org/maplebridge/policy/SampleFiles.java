package org.maplebridge.policy;

/** The files of the small sound policy that {@link SampleFolder} begins with. */
final class SampleFiles {

    static final String POLICY = """
            format: 1
            title: {zh: 示例, en: Sample}
            authority: {zh: 示例镇, en: Sample town}
            version: "1"
            notice: {zh: 地方做法，不是国家标准, en: Local policy and not a national standard}
            zone: Asia/Shanghai
            completeWithin: {n: 24, unit: HOURS}
            units:
              POLICE: {zh: 派出所, en: police}
              TOWN: {zh: 镇综治中心, en: town centre}
            laws:
              MINORS-11: {zh: 报告, en: report, citation: 未成年人保护法第十一条, validFrom: 2021-06-01}
            reasons:
              REFUSED: {zh: 不愿调解, en: refused, citation: 人民调解法第十七条, validFrom: 2011-01-01, validUntil: 2099-12-31}
            """;

    static final String VOCABULARY = """
            groups:
              danger: {zh: 危险, en: danger}
              matter: {zh: 事由, en: matter}
            facts:
              violence:
                zh: 冲突程度
                en: how far it went
                question: {zh: 到了哪一步？, en: "How far?"}
                purpose: {zh: 判断危险, en: To judge danger}
                group: danger
                stages: [level]
                type: scale
                values:
                  NONE: {zh: 没有, en: none}
                  VERBAL: {zh: 争吵, en: words}
                  PHYSICAL: {zh: 动手, en: blows}
              weapon:
                zh: 器械
                en: weapon
                question: {zh: 有什么器械？, en: "What weapon?"}
                purpose: {zh: 判断危险, en: To judge danger}
                group: danger
                stages: [level, duties]
                type: scale
                values:
                  NONE: {zh: 没有, en: none}
                  OBJECT: {zh: 木棍, en: stick}
                  BLADE: {zh: 刀具, en: blade}
              nearness:
                zh: 器械多近
                en: how near
                question: {zh: 离人多近？, en: "How near?"}
                purpose: {zh: 判断危险, en: To judge danger}
                group: danger
                stages: [level]
                type: scale
                values:
                  NONE: {zh: 没有, en: none}
                  OBTAINED: {zh: 备好, en: obtained}
                  USED: {zh: 用了, en: used}
              child:
                zh: 孩子受害
                en: a child harmed
                question: {zh: 孩子受害吗？, en: "Is a child harmed?"}
                purpose: {zh: 保护孩子, en: To protect the child}
                group: danger
                stages: [level, duties]
                type: yesno
              people:
                zh: 人数
                en: people involved
                question: {zh: 几个人？, en: "How many?"}
                purpose: {zh: 判断规模, en: To judge the size}
                group: matter
                stages: [level, tier]
                type: number
                min: 0
                max: 1000
                unit: {zh: 人, en: people}
              category:
                zh: 事由
                en: matter
                question: {zh: 为什么事？, en: "What about?"}
                purpose: {zh: 请对部门, en: To involve the right office}
                group: matter
                stages: [duties]
                type: choice
                values:
                  NEIGHBOUR: {zh: 邻里, en: neighbours}
                  FAMILY: {zh: 家庭, en: family}
                  WORK: {zh: 劳动, en: work}
            implies:
              - {if: "weapon == NONE", then: "nearness == NONE"}
              - {if: "nearness == USED", then: "violence == PHYSICAL"}
            """;

    static final String CASES = """
            - case: 备了刀
              en: A blade was obtained
              facts: {weapon: BLADE, nearness: OBTAINED}
              expect:
                level: RED
                tier: VILLAGE
                notify: [POLICE, TOWN]
                contactWithin: 24 HOURS
                passUpAfter: {VILLAGE: 5 WORKING_DAYS}
              fires: [L-101, D-101, C-101, C-102, C-401]
              nearly: [D-301]

            - case: 刀在家里，没有拿
              en: A blade at home was left there
              source: 示例
              facts: {weapon: BLADE, nearness: NONE, violence: VERBAL, child: false, people: 9}
              expect: {level: GREEN, settled: true}
              nearly: [L-101, L-201, L-301, D-201, C-401]

            - case: 动了手，孩子在场
              en: Blows, and a child is harmed
              facts: {violence: PHYSICAL, child: true, people: null}
              expect: {level: YELLOW, couldReach: RED, reports: {MINORS-11: [POLICE]}, forbidMediation: [], involve: []}
              fires: [L-201, L-301, D-201]
              nearly: [D-101, C-102, C-201]

            - case: 邻里三十人
              en: Thirty neighbours
              facts: {category: NEIGHBOUR, people: 30}
              expect: {tier: TOWN, involve: [TOWN], reviewWithin: 72 HOURS}
              atLeast: {level: YELLOW}
              atMost: {level: YELLOW, tier: TOWN}
              fires: [T-101, D-401, C-201]

            - case: 家里人用了木棍
              en: A stick was used in the family
              facts: {category: FAMILY, weapon: OBJECT, nearness: USED, people: 29}
              expect: {level: YELLOW, forbidMediation: [REFUSED]}
              fires: [D-301]
              nearly: [T-101, D-401]

            - case: 一百人里有人备了刀
              en: A hundred people and a blade
              facts: {weapon: BLADE, nearness: OBTAINED, people: 100}
              expect: {level: RED, tier: DISTRICT}
              fires: [T-201]

            - case: 九十九人里有人备了刀
              en: Ninety-nine people and a blade
              facts: {weapon: BLADE, nearness: OBTAINED, people: 99}
              expect: {level: RED, tier: TOWN}
              nearly: [T-201]
            """;

    static final String PROMISES = """
            neverLowers: [weapon, nearness, people, child]
            always:
              - {zh: 备了刀一定是红级, en: A blade obtained is red, when: "weapon >= BLADE && nearness >= OBTAINED", level: RED}
              - {zh: 动手不低于黄级, en: Blows are at least yellow, when: violence == PHYSICAL, level: YELLOW}
            """;

    static final String CALENDAR = """
            from: 2026-01-01
            until: 2026-12-31
            source: 示例
            holidays:
              - {zh: 国庆节, en: National Day, first: 2026-10-01, last: 2026-10-07}
            workdays: [2026-09-20, 2026-10-10]
            """;

    private SampleFiles() {}
}
