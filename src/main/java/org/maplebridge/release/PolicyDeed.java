package org.maplebridge.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.maplebridge.journal.Deed;
import org.maplebridge.journal.Kind;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** What was done with a policy, as it is proven later: beside each row that is asked for, the bytes that are hashed. */
final class PolicyDeed {

    private PolicyDeed() {}

    /** With the digest of each file, from which the policy's id follows. */
    static void proposal(StoredPolicy policy, Folder folder) {
        Deed.keep(Kind.POLICY, policy.id, policy.stored, policy.proposedBy, out -> {
            out.writeStringField("policy", policy.id);
            out.writeStringField("version", policy.version);
            note(policy.note, out);
            out.writeArrayFieldStart("files");
            for (SourceFile file : folder.all()) {
                out.writeStartObject();
                out.writeStringField("path", file.path());
                out.writeStringField("sha256", file.sha256());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static void approval(PolicyApproval row, Agreement agreement) {
        Deed.keep(Kind.APPROVAL, row.policyId, row.at, row.by, out -> {
            out.writeStringField("policy", row.policyId);
            if (row.against != null) {
                out.writeStringField("against", row.against);
            }
            note(row.note, out);
            lines("weakened", agreement.weakened(), out);
            lines("differences", agreement.differences(), out);
        });
    }

    private static void lines(String name, List<String> lines, JsonGenerator out) throws IOException {
        if (!lines.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (String line : lines) {
                out.writeString(line);
            }
            out.writeEndArray();
        }
    }

    /** @param weakened the promises of the policy in force that going back to an earlier one gives up */
    static void activation(InForce row, List<String> weakened) {
        Deed.keep(Kind.ACTIVATION, row.policyId, row.putAt, row.putBy, out -> {
            out.writeStringField("policy", row.policyId);
            out.writeStringField("since", row.since.toString());
            note(row.note, out);
            lines("weakened", weakened, out);
        });
    }

    /** @param note null if none was given */
    static void keep(Kind kind, String policyId, Instant at, String by, String note) {
        Deed.keep(kind, policyId, at, by, out -> {
            out.writeStringField("policy", policyId);
            note(note, out);
        });
    }

    private static void note(String note, JsonGenerator out) throws IOException {
        if (note != null) {
            out.writeStringField("note", note);
        }
    }
}
