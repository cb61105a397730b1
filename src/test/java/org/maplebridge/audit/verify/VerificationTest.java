package org.maplebridge.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.SigningKey;
import org.maplebridge.audit.tree.Hash;

/** What a verifier says of logs that their own operator signed. */
class VerificationTest {

    private static final int ENTRIES = 100;

    @Test
    void a_sound_log_is_counted_and_every_decision_made_again() {
        Report report = Logs.replayed(Logs.of(ENTRIES).export());
        assertThat(Logs.findings(report)).isEmpty();
        assertThat(report.origin()).isEqualTo(SampleLog.NAME);
        assertThat(report.entries()).isEqualTo(ENTRIES);
        assertThat(report.removed()).isEqualTo(5);
        assertThat(report.policies()).isEqualTo(2);
        assertThat(report.kinds())
                .containsEntry("POLICY", 2L)
                .containsEntry("ACTIVATION", 2L)
                .containsEntry("REMOVAL", 1L)
                .containsKeys("ERASURE", "READ", "APPROVAL");
        assertThat(report.replayed()).contains(report.kinds().get("DECISION"));
        assertThat(report.signatures().keys())
                .containsExactly(
                        SampleLog.FIRST.verifier().text(),
                        SampleLog.SECOND.verifier().text());
        assertThat(report.signatures().keyGiven()).isTrue();
    }

    @Test
    void either_key_of_a_log_that_changed_its_key_is_enough_and_no_other() {
        byte[] export = Logs.of(ENTRIES).export();
        for (SigningKey key : new SigningKey[] {SampleLog.FIRST, SampleLog.SECOND}) {
            assertThat(Logs.verified(export, Optional.of(key.verifier()), Optional.empty(), false)
                            .isSound())
                    .isTrue();
        }
        SigningKey stranger = SigningKey.generate(SampleLog.NAME);
        Report report = Logs.verified(export, Optional.of(stranger.verifier()), Optional.empty(), false);
        assertThat(Logs.findings(report)).containsExactly("export LOG_SIGNATURE");
    }

    @Test
    void without_a_key_it_is_only_self_consistent() {
        Report report = Logs.verified(Logs.of(ENTRIES).export(), Optional.empty(), Optional.empty(), false);
        assertThat(report.isSound()).isTrue();
        assertThat(report.signatures().keyGiven()).isFalse();
        assertThat(report.replayed()).isEmpty();
    }

    @Test
    void a_verdict_that_was_never_given_differs_when_it_is_made_again() {
        byte[] export = falsified(10, "\"settled\":", "\"settled\" :");
        assertThat(Logs.verified(export).isSound()).isTrue();
        assertThat(Logs.findings(Logs.replayed(export))).containsExactly("entry 10 LOG_REPLAY_DIFFERS");
        assertThat(Logs.replayed(export).problems().get(0).cause().en()).contains("\"settled\" :");
    }

    @Test
    void facts_that_its_own_vocabulary_does_not_have_differ_too() {
        byte[] export = falsified(10, "\"facts\":{\"", "\"facts\":{\"nothing\":true,\"");
        assertThat(Logs.findings(Logs.replayed(export))).containsExactly("entry 10 LOG_REPLAY_DIFFERS");
    }

    @Test
    void a_decision_under_a_policy_that_was_not_in_force_is_named() {
        String before = Logs.BEFORE.policy().id();
        String after = Logs.AFTER.policy().id();
        assertThat(Logs.findings(Logs.verified(falsified(10, before, after))))
                .containsExactly("entry 10 LOG_NOT_IN_FORCE");
        assertThat(Logs.findings(Logs.verified(falsified(80, after, before))))
                .containsExactly("entry 80 LOG_NOT_IN_FORCE");
    }

    /** Another replica may learn of it two seconds late, and no later. */
    @Test
    void the_policy_before_may_decide_for_two_seconds_more() {
        // entry 52 activates; 53 is decided 3.001 seconds later
        String after = Logs.AFTER.policy().id();
        String before = Logs.BEFORE.policy().id();
        String at = SampleLog.at(53).toString();
        for (var grace : Map.of(1_999, true, 2_000, true, 2_001, false).entrySet()) {
            String moment = SampleLog.at(52).plusMillis(grace.getKey()).toString();
            byte[] export = Logs.of(
                            ENTRIES,
                            (seq, kind, honest) -> seq == 53
                                    ? text(honest)
                                            .replace(after, before)
                                            .replace(at, moment)
                                            .getBytes(UTF_8)
                                    : honest)
                    .export();
            assertThat(Logs.verified(export).isSound()).as(moment).isEqualTo(grace.getValue());
        }
    }

    @Test
    void an_entry_that_is_no_entry_or_another_kind_is_named() {
        assertThat(Logs.findings(Logs.verified(falsified(12, "READ", "RELEASE"))))
                .containsExactly("entry 12 LOG_ENTRY_CHANGED");
        assertThat(Logs.findings(Logs.verified(falsified(12, "{", "[")))).containsExactly("entry 12 LOG_ENTRY_CHANGED");
        assertThat(Logs.findings(Logs.verified(falsified(10, "\"at\"", "\"ta\""))))
                .containsExactly("entry 10 LOG_ENTRY_CHANGED");
    }

    @Test
    void an_entry_that_was_logged_twice_is_named() {
        byte[] export =
                falsified(10, SampleLog.id(10).toString(), SampleLog.id(9).toString());
        assertThat(Logs.findings(Logs.verified(export))).containsExactly("entry 10 LOG_ORDER");
    }

    @Test
    void bytes_that_are_gone_without_a_removal_in_the_log_are_named() {
        byte[] export = falsified(
                ENTRIES - 1, SampleLog.id(23).toString(), SampleLog.id(24).toString());
        assertThat(Logs.findings(Logs.verified(export))).containsExactly("entry 23 LOG_REMOVED_UNNAMED");
        // what took only personal parts gives no leave to drop a record
        assertThat(Logs.findings(Logs.verified(falsified(ENTRIES - 1, "RECORD", "PERSONAL"))))
                .hasSize(5)
                .contains("entry 23 LOG_REMOVED_UNNAMED");
    }

    @Test
    void a_policy_that_was_withdrawn_never_counted() {
        byte[] export = Logs.of(
                        ENTRIES,
                        (seq, kind, honest) -> seq == 61
                                ? text(honest)
                                        .replaceFirst(
                                                "\\{.*",
                                                "{\"kind\":\"WITHDRAWAL\",\"id\":\"" + SampleLog.id(61)
                                                        + "\",\"policy\":\""
                                                        + Logs.AFTER.policy().id() + "\"}")
                                        .getBytes(UTF_8)
                                : honest)
                .export();
        assertThat(Logs.findings(Logs.verified(export)))
                .contains("entry 61 LOG_ENTRY_CHANGED", "entry 64 LOG_NOT_IN_FORCE")
                .doesNotContain("entry 30 LOG_NOT_IN_FORCE");
    }

    @Test
    void a_checkpoint_of_another_log_or_key_or_history_is_named() {
        SampleLog log = Logs.of(ENTRIES);
        byte[] export = log.export();
        long size = log.sizes().get(2);
        Checkpoint forked = new Checkpoint(SampleLog.NAME, size, Hash.EMPTY);
        assertThat(Logs.findings(Logs.verified(export, forked.sign(SampleLog.FIRST))))
                .containsExactly("export LOG_ROLLED_BACK");
        assertThat(Logs.findings(Logs.verified(export, forked.sign(SigningKey.generate(SampleLog.NAME)))))
                .containsExactly("export LOG_SIGNATURE");
        Checkpoint other = new Checkpoint("other.example", size, Hash.EMPTY);
        assertThat(Logs.findings(Logs.verified(export, other.sign(SampleLog.FIRST))))
                .containsExactly("export LOG_SIGNATURE");
        Checkpoint later = new Checkpoint(SampleLog.NAME, Long.MAX_VALUE, Hash.EMPTY);
        Report judged = Logs.verified(export, later.sign(SampleLog.FIRST));
        assertThat(Logs.findings(judged)).as("control: signed").containsExactly("export LOG_ROLLED_BACK");
        Report invented = Logs.verified(export, later.sign(SigningKey.generate(SampleLog.NAME)));
        assertThat(Logs.findings(invented)).containsExactly("export LOG_SIGNATURE");
        assertThat(invented.problems().get(0).cause().en()).contains("cannot be judged");
        Checkpoint nothing = new Checkpoint(SampleLog.NAME, 0, Hash.EMPTY);
        assertThat(Logs.verified(export, nothing.sign(SampleLog.FIRST)).isSound())
                .isTrue();
    }

    @Test
    void nonsense_is_no_log() {
        for (String file : new String[] {"", "\n", "hello", "end 0 \n", "maplebridge-log@v1 x\n"}) {
            assertThat(Logs.findings(Logs.verified(file.getBytes(UTF_8))))
                    .as(file)
                    .contains("export LOG_FILE_BROKEN");
        }
    }

    private static byte[] falsified(int entry, String right, String wrong) {
        return Logs.of(ENTRIES, (seq, kind, honest) -> {
                    if (seq != entry) {
                        return honest;
                    }
                    assertThat(text(honest)).contains(right);
                    return text(honest).replace(right, wrong).getBytes(UTF_8);
                })
                .export();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
