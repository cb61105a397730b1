package org.maplebridge.problem.http;

import java.util.List;
import java.util.Locale;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** Why a call was not answered as asked: by HTTP status and, where one status has several causes, by cause. */
public enum Refusal {
    BAD_REQUEST(400, new Text("请求里有需要改正的地方", "The request must be corrected")),
    NOT_SIGNED_IN(401, new Text("请先登录", "Sign in first")),
    NOT_PERMITTED(403, new Text("您的账号不能做这件事", "Your account may not do this")),
    NOT_FOUND(404, new Text("没有找到", "Not found")),
    METHOD_NOT_ALLOWED(405, new Text("这个地址不接受这种方法", "This address does not take this method")),
    NOT_ACCEPTABLE(406, new Text("没有您要的格式", "No such format")),
    WRONG_STATE(409, new Text("这个政策现在不能这样做", "Not possible with the policy as it stands")),
    NOT_NOW(409, new Text("这个决定现在不能这样办", "Not possible with the decision as it stands")),
    REMOVED(410, new Text("已经不在了", "No longer here")),
    TOO_LARGE(413, new Text("内容太长", "The content is too large")),
    UNSUPPORTED_MEDIA_TYPE(415, new Text("不接受这种内容格式", "This content type is not taken")),
    KEY_OF_ANOTHER(422, new Text("请求键用在了别处", "The key belongs to another request")),
    FAILED(500, new Text("服务出了故障", "The service failed")),
    CANNOT_DECIDE(503, new Text("现在不能自动定级", "No automatic decision now")),
    BUSY(503, new Text("现在太忙", "Too busy now")),
    STORE_AWAY(503, new Text("数据库现在没有应答", "The database does not answer now")),
    STORE_UNCERTAIN(503, new Text("不能确定是否已保存", "It is not certain whether it was stored"));

    private final int status;
    private final Text title;

    Refusal(int status, Text title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** Whether the same call may succeed soon. */
    public boolean isPassing() {
        return status == 503;
    }

    public Text title() {
        return title;
    }

    /** A stable name for programs; a URN, since it is a name and not an address to open. */
    public String type() {
        return "urn:maplebridge:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of a call in which all these problems were found: the first that is not the body's own fault leads. */
    static Refusal of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> of(problem.code()))
                .filter(refusal -> refusal != BAD_REQUEST)
                .findFirst()
                .orElse(BAD_REQUEST);
    }

    private static Refusal of(Code code) {
        return switch (code) {
            case NOT_SIGNED_IN -> NOT_SIGNED_IN;
            case NOT_PERMITTED, OTHER_AREA, OWN_APPROVAL, NOT_LEADING, SECOND_PERSON -> NOT_PERMITTED;
            case NOT_FOUND -> NOT_FOUND;
            case WRONG_STATE, PROMISE_WEAKENED, DIFFERENCE_NOT_CONFIRMED -> WRONG_STATE;
            case SUPERSEDED,
                    STANDS_OTHERWISE,
                    NO_SUCH_STEP,
                    REVIEW_FIRST,
                    DONE_ALREADY,
                    NO_TERMS,
                    NOT_IN_EFFECT,
                    NOT_CONFIRMED -> NOT_NOW;
            case REMOVED -> REMOVED;
            case BODY_TOO_LARGE, ARCHIVE_TOO_LARGE -> TOO_LARGE;
            case CANNOT_DECIDE -> CANNOT_DECIDE;
            case FAILED, LOG_DAMAGED -> FAILED;
            case BUSY -> BUSY;
            case STORE_AWAY -> STORE_AWAY;
            case STORE_UNCERTAIN -> STORE_UNCERTAIN;
            case KEY_OF_ANOTHER -> KEY_OF_ANOTHER;
            default -> BAD_REQUEST;
        };
    }
}
