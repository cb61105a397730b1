package org.maplebridge.problem.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/** Turns whatever went wrong in a call into problem+json; nothing of our insides is ever in it. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String BASIC = "Basic realm=\"maplebridge\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"maplebridge\"";
    private static final Place WHOLE = new Place.InBody("");

    /** Only demo accounts have passwords that we know. */
    @ConfigProperty(name = "maplebridge.demo-accounts")
    boolean passwords;

    @Inject
    AllowedMethods methods;

    @ServerExceptionMapper
    Response found(ProblemsFound found, HttpHeaders headers) {
        return ProblemAnswer.of(found.problems(), Spoken.in(headers)).response().build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notSignedIn(SecurityException notSignedIn, HttpHeaders headers) {
        return answer(
                        Refusal.NOT_SIGNED_IN,
                        Code.NOT_SIGNED_IN,
                        passwords
                                ? new Text("没有登录，或者用户名、密码不对", "Not signed in, or the name or password is wrong")
                                : new Text("没有登录，或者登录已经过期", "Not signed in, or no longer"),
                        passwords
                                ? new Text("请带上用户名和密码（HTTP Basic）", "Send a name and password (HTTP Basic)")
                                : new Text("请重新登录，带上访问令牌（Bearer）", "Sign in again and send the access token (Bearer)"),
                        headers)
                .header(HttpHeaders.WWW_AUTHENTICATE, passwords ? BASIC : BEARER)
                .build();
    }

    @ServerExceptionMapper
    Response notPermitted(ForbiddenException forbidden, HttpHeaders headers) {
        return answer(
                        Refusal.NOT_PERMITTED,
                        Code.NOT_PERMITTED,
                        new Text("您的账号没有做这件事的角色", "Your account does not have the role for this"),
                        new Text("请换用有权限的账号，或请管理员授权", "Use an account that has it, or ask the administrator"),
                        headers)
                .build();
    }

    /** What JAX-RS itself refuses: unknown addresses, methods and formats. */
    @ServerExceptionMapper
    Response refused(WebApplicationException refused, HttpHeaders headers, UriInfo uri, Request request) {
        Response asSent = refused.getResponse();
        Set<String> allowed = methods.of(uri.getPath());
        boolean otherMethod = !allowed.isEmpty() && !allowed.contains(request.getMethod());
        return switch (otherMethod ? 405 : asSent.getStatus()) {
            case 404 ->
                answer(
                                Refusal.NOT_FOUND,
                                Code.NOT_FOUND,
                                new Text("没有这个地址，或者没有这条记录", "There is no such address or record"),
                                new Text("接口的全部地址在 /q/swagger-ui", "All addresses are on /q/swagger-ui"),
                                headers)
                        .build();
            case 405 ->
                answer(
                                Refusal.METHOD_NOT_ALLOWED,
                                Code.REFUSED_REQUEST,
                                new Text("这个地址不接受这种 HTTP 方法", "This address does not take this HTTP method"),
                                new Text("各地址的方法见 /q/swagger-ui", "/q/swagger-ui lists the methods of each address"),
                                headers)
                        .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                        .build();
            case 406 ->
                answer(
                                Refusal.NOT_ACCEPTABLE,
                                Code.REFUSED_REQUEST,
                                new Text("这个地址不能用这种格式回答", "This address does not answer in this format"),
                                new Text(
                                        "请把 Accept 改为 application/json；各地址还有的格式见 /q/swagger-ui",
                                        "Send Accept: application/json; /q/swagger-ui lists what else an address offers"),
                                headers)
                        .build();
            case 413 ->
                ProblemAnswer.of(List.of(TooLarge.PROBLEM), Spoken.in(headers))
                        .response()
                        .build();
            case 415 ->
                answer(
                                Refusal.UNSUPPORTED_MEDIA_TYPE,
                                Code.REFUSED_REQUEST,
                                unsupported(headers),
                                new Text(
                                        "请去掉 Content-Encoding；Content-Type 写 application/json（批量写 application/x-ndjson）",
                                        "Send no Content-Encoding, and Content-Type: application/json (of a batch application/x-ndjson)"),
                                headers)
                        .build();
            default -> asSent.getStatus() >= 500 ? failed(refused, headers) : badRequest(headers);
        };
    }

    private static Text unsupported(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.CONTENT_ENCODING) == null
                ? new Text("不接受这种 Content-Type", "This Content-Type is not taken, only JSON in UTF-8")
                : new Text("不接受压缩过的内容（Content-Encoding）", "A compressed body (Content-Encoding) is not taken");
    }

    /** Anything unforeseen: logged under a number, and only the number is told. */
    @ServerExceptionMapper
    Response failed(Throwable failure, HttpHeaders headers) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "A call failed, reference %s", reference);
        if (isOfTheStore(failure)) {
            return answer(
                            Refusal.STORE_AWAY,
                            Code.STORE_AWAY,
                            new Text("数据库现在没有应答，编号 %s", "The database does not answer now, reference %s")
                                    .with(reference),
                            new Text(
                                    "请几秒后再试；仍不行，请把编号告诉管理员",
                                    "Try again in a few seconds; if it persists, tell the administrator"),
                            headers)
                    .build();
        }
        return answer(
                        Refusal.FAILED,
                        Code.FAILED,
                        new Text("服务内部出了故障，编号 %s", "Something failed inside the service, reference %s").with(reference),
                        new Text(
                                "请稍后再试；仍不行，请把编号告诉管理员",
                                "Try again; if it persists, tell the administrator the reference"),
                        headers)
                .build();
    }

    private static boolean isOfTheStore(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
    }

    private static Response badRequest(HttpHeaders headers) {
        return answer(
                        Refusal.BAD_REQUEST,
                        Code.REFUSED_REQUEST,
                        new Text("读不懂这个请求", "The request cannot be understood"),
                        new Text("请对照 /q/swagger-ui 检查", "Compare it with /q/swagger-ui"),
                        headers)
                .build();
    }

    private static Response.ResponseBuilder answer(
            Refusal refusal, Code code, Text cause, Text fix, HttpHeaders headers) {
        List<Problem> problems = List.of(Problem.at(WHOLE, code, cause, fix));
        return new ProblemAnswer(refusal, problems, Spoken.in(headers)).response();
    }
}
