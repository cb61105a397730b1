package org.maplebridge.policy.writing;

import java.util.List;
import org.maplebridge.problem.Text;
import org.maplebridge.source.SourceFile;

/**
 * A new rule and its two cases, with everything that only its author knows left to fill in.
 *
 * @param id never used by another rule that the folder knows of
 * @param files the rule's file and the cases' file as they become
 * @param rule where the rule stands
 * @param cases where its cases stand
 */
public record Draft(String id, List<SourceFile> files, String rule, String cases) {

    private static final String RULE = """
            rule "%s %s"
                @en("%s")
                @because("待填：给当事人看的理由，一句话")
                @becauseEn("待填：the same reason in English")
                @source("待填：法律条文，或者公开的地方做法")
            when
                Dispute( 待填 )
            then
                %s( 待填 );
            end
            """;

    private static final String CASES = """
            - case: 待填：一件会触发 %1$s 的纠纷，一句话
              en: 待填：a dispute that fires %1$s
              facts: {待填: 待填}
              expect: {待填: 待填}
              fires: [%1$s]

            - case: 待填：一件只差一个事实、不触发 %1$s 的纠纷
              en: 待填：a dispute that misses %1$s by one fact
              facts: {待填: 待填}
              nearly: [%1$s]
            """;

    static String rule(String id, Text sentence, String effect) {
        String en = sentence.en().isBlank() ? "待填：the sentence in English" : sentence.en();
        return RULE.formatted(id, sentence.zh(), en, effect);
    }

    static String cases(String id) {
        return CASES.formatted(id);
    }
}
