package org.maplebridge.audit;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.maplebridge.Story;
import org.maplebridge.audit.note.Checkpoint;
import org.maplebridge.audit.note.Malformed;
import org.maplebridge.audit.note.SignedNote;
import org.maplebridge.audit.note.VerifierKey;

/** What an auditor asks of the log. */
final class LogCalls {

    static final String LOG = "/api/v1/log";

    private LogCalls() {}

    static Response get(String path) {
        return Story.as("audit").get(LOG + path);
    }

    static List<VerifierKey> keys() throws Malformed {
        return List.of(VerifierKey.parse(get("/key").asString().strip()));
    }

    static Checkpoint checkpoint() throws Malformed {
        return Checkpoint.of(SignedNote.parse(get("/checkpoint").asString()));
    }

    /** The text of a receipt, once the entry is in a checkpoint. */
    static String receipt(String id) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Response answer = get("/proof/" + id);
        while (answer.statusCode() == 202 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = get("/proof/" + id);
        }
        return answer.then().statusCode(200).extract().asString();
    }
}
