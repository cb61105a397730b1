package org.maplebridge.audit.verify;

/** A sample log and what somebody who verifies it may hold, for tests of other rooms. */
public record VerifiedSample(byte[] export, String key, String lastKey, String lastCheckpoint, byte[] rolledBack) {

    public static VerifiedSample of(int entries) {
        SampleLog log = Logs.of(entries);
        byte[] export = log.export(10);
        return new VerifiedSample(
                export,
                SampleLog.FIRST.verifier().text(),
                SampleLog.SECOND.verifier().text(),
                log.checkpoint(entries).toString(),
                Tampering.cutAfterCheckpoint(export, log.sizes().get(1)));
    }
}
