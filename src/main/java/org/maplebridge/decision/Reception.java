package org.maplebridge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.maplebridge.account.Caller;
import org.maplebridge.policy.Policy;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;
import org.maplebridge.problem.http.TooLarge;

/** Takes an intake body from the wire: short enough, in UTF-8, in order, and of the caller's own area. */
@ApplicationScoped
public class Reception {

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    /** The whole of a body that is one intake. */
    public static byte[] whole(InputStream body, HttpHeaders headers) throws IOException {
        refuseOtherEncodings(headers, "json");
        return TooLarge.read(body);
    }

    Intake read(byte[] body, Policy policy) {
        Intake intake = IntakeReader.read(body, policy.vocabulary(), clock);
        requireOwn(intake.area());
        return intake;
    }

    /** @throws ProblemsFound if the caller does not work there */
    void requireOwn(String area) {
        if (!caller.mayWorkIn(area)) {
            throw new ProblemsFound(Problem.at(
                    new Place.InBody("/area"),
                    Code.OTHER_AREA,
                    new Text("这个地方不归您的账号管", "Your account does not work in this area"),
                    new Text("您的区划代码以 %s 开头；别处的纠纷请移送那里", "Your areas begin with %s; pass other disputes on to theirs")
                            .with(caller.area().orElse("–"))));
        }
    }

    /** JAX-RS lets no type, {@code *}{@code /*} and any charset pass; what is not said would have to be guessed. */
    static void refuseOtherEncodings(HttpHeaders headers, String subtype) {
        MediaType type = headers.getMediaType();
        boolean utf8 = type != null
                && type.getSubtype().equalsIgnoreCase(subtype)
                && type.getParameters().getOrDefault("charset", "utf-8").equalsIgnoreCase("utf-8");
        if (!utf8 || headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new NotSupportedException();
        }
    }
}
