package org.maplebridge.problem.http;

import java.io.IOException;
import java.io.InputStream;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** How long a body may be. */
public final class TooLarge {

    /** 64 KiB: an intake with a long story is below 10 (design §4). */
    public static final int MOST_BYTES = 64 * 1024;

    public static final Problem PROBLEM = Problem.at(
            new Place.InBody(""),
            Code.BODY_TOO_LARGE,
            new Text("内容超过 64 KiB", "The body is larger than 64 KiB"),
            new Text("请缩短叙述；一次只登记一起纠纷", "Shorten the narrative; send one dispute at a time"));

    private TooLarge() {}

    /** The whole body, if it is short enough; needed where no length was announced. */
    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemsFound(PROBLEM);
        }
        return bytes;
    }
}
