package org.maplebridge.policy;

/** The rule files of the small sound policy that {@link SampleFolder} begins with. */
final class SampleRules {

    static final String LEVEL = """
            // 注释里可以写：weapon ＝ 任何东西。
            rule "L-101 备了刀具"
                @en("A blade was obtained")
                @because("有人备了刀具")
                @becauseEn("Someone obtained a blade")
                @source("示例")
            when
                Dispute( weapon >= BLADE, nearness >= OBTAINED )
            then
                raise( RED );
            end

            rule "L-201 动手或者人多"
                @en("Blows or many people")
                @because("已经动手，或者人多")
                @becauseEn("There were blows, or many people")
                @source("示例")
            when
                Dispute( violence >= PHYSICAL || people >= 10 )
            then
                raise( YELLOW );
            end

            rule "L-301 有孩子又吵闹"
                @en("A child and a quarrel")
                @because("孩子在场，又有争吵")
                @becauseEn("A child is harmed and there is a quarrel")
                @source("示例")
            when
                Dispute( child == true && violence in (VERBAL, PHYSICAL) )
            then
                raise( BLUE );
            end
            """;

    static final String TIER = """
            rule "T-101 三十人以上由镇牵头"
                @en("Thirty people: the town leads")
                @because("人多")
                @becauseEn("Many people")
                @source("示例")
            when
                Dispute( people >= 30 )
            then
                lead( TOWN );
            end

            rule "T-201 红级又上百人由区牵头"
                @en("Red and a hundred: the district leads")
                @because("人多又危险")
                @becauseEn("Many people and danger")
                @source("示例")
            when
                Verdict( level >= RED )
                Dispute( people > 99 )
            then
                lead( DISTRICT );
            end
            """;

    static final String DUTIES = """
            rule "D-101 红级通知"
                @en("Red: tell them")
                @because("危险")
                @becauseEn("Danger")
                @source("示例")
            when
                Verdict( level >= RED )
            then
                notify( POLICE, TOWN );
            end

            rule "D-201 孩子受害要报告"
                @en("A child harmed is reported")
                @because("法定报告")
                @becauseEn("The law demands it")
                @source("示例")
            when
                Dispute( child == true )
            then
                report( MINORS-11, POLICE );
            end

            rule "D-301 家庭又有器械不调解"
                @en("A family and a weapon: not mediated")
                @because("不宜调解")
                @becauseEn("Not fit to mediate")
                @source("示例")
            when
                Dispute( category == FAMILY && weapon != NONE )
            then
                forbidMediation( REFUSED );
            end

            rule "D-401 其他事由请镇里参加"
                @en("Other matters involve the town")
                @because("镇里熟悉")
                @becauseEn("The town knows it")
                @source("示例")
            when
                Dispute( category not in (FAMILY, WORK) )
            then
                involve( TOWN );
            end
            """;

    static final String CLOCKS = """
            rule "C-101 三天内接触"
                @en("Contact in three days")
                @because("有人管")
                @becauseEn("Someone comes")
                @source("示例")
            when
                Verdict( level >= GREEN )
            then
                contactWithin( 3, DAYS );
            end

            rule "C-102 红级一天内接触"
                @en("Red: contact in a day")
                @because("危险")
                @becauseEn("Danger")
                @source("示例")
            when
                Verdict( level >= RED )
            then
                contactWithin( 24, HOURS );
            end

            rule "C-201 黄级又由镇牵头要复核"
                @en("Yellow and the town: reviewed")
                @because("要复核")
                @becauseEn("Reviewed")
                @source("示例")
            when
                Verdict( level >= YELLOW, tier >= TOWN )
            then
                reviewWithin( 72, HOURS );
            end

            rule "C-401 五个工作日上报"
                @en("Passed up in five working days")
                @because("不久等")
                @becauseEn("Nobody waits long")
                @source("示例")
            when
                Verdict( level >= BLUE )
            then
                passUpAfter( VILLAGE, 5, WORKING_DAYS );
            end
            """;

    private SampleRules() {}
}
