package org.maplebridge.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;

/**
 * Whatever is changed in an export is named. 1,000 seeded attempts are made in every build, half of them in each way; more with
 * {@code mvn -q -B test -Dtest=TamperingTest -Dtampered=10000}.
 */
class TamperingTest {

    private static final int ATTEMPTS = Integer.getInteger("tampered", 1_000);
    private static final SampleLog LOG = Logs.of(60);
    private static final byte[] EXPORT = LOG.export(15);

    @Test
    void a_log_that_nobody_touched_is_sound_at_every_size() {
        for (int entries = 1; entries <= 150; entries += entries < 30 ? 1 : 13) {
            assertThat(Logs.findings(Logs.verified(Logs.of(entries).export())))
                    .as("%d entries", entries)
                    .isEmpty();
        }
    }

    /** By chance, or by somebody who did not know of the hash at the end. */
    @Test
    void every_change_to_the_file_is_named() {
        Random random = new Random(20261128);
        for (int attempt = 0; attempt < ATTEMPTS / 2; attempt++) {
            Tampering.Attempt tampered = Tampering.of(EXPORT, random, false);
            assertThat(Logs.verified(tampered.export()).problems())
                    .as("%d: %s", attempt, tampered.what())
                    .isNotEmpty();
        }
    }

    /** By somebody who then made the hash at the end right again: the signature still stands against it. */
    @Test
    void every_change_is_named_although_the_hash_over_all_was_mended() {
        Random random = new Random(6);
        for (int attempt = 0; attempt < ATTEMPTS / 2; attempt++) {
            Tampering.Attempt tampered = Tampering.of(EXPORT, random, true);
            assertThat(Logs.verified(tampered.export()).problems())
                    .as("%d: %s", attempt, tampered.what())
                    .isNotEmpty();
        }
    }

    /** Every shorter state of the log was true once, so it is sound by itself; a checkpoint kept from later tells. */
    @Test
    void a_log_that_was_rolled_back_is_named_with_a_checkpoint_from_before() throws Malformed {
        for (long size : LOG.sizes()) {
            byte[] back = Tampering.cutAfterCheckpoint(EXPORT, size);
            assertThat(Logs.findings(Logs.verified(back))).doesNotContain("export LOG_ROLLED_BACK");
            for (long kept : LOG.sizes()) {
                SignedNote brought = LOG.checkpoint(kept);
                Report report = Logs.verified(back, Optional.of(signer(brought)), Optional.of(brought), false);
                assertThat(Logs.findings(report).contains("export LOG_ROLLED_BACK"))
                        .as("back to %d, kept %d", size, kept)
                        .isEqualTo(kept > size);
                assertThat(report.signatures().holdsOlder()).isEqualTo(kept <= size);
            }
        }
    }

    /** Whoever keeps a checkpoint keeps the key that signed it; an earlier state of the log may not know it yet. */
    private static VerifierKey signer(SignedNote checkpoint) throws Malformed {
        return checkpoint
                .signers(List.of(SampleLog.FIRST.verifier(), SampleLog.SECOND.verifier()))
                .get(0);
    }
}
