package dev.laurel.social.announcement;

import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.json.JsonObject;
import com.restfb.types.GraphResponse;
import com.restfb.types.Post;
import dev.laurel.social.graph.GraphFailure;
import dev.laurel.social.graph.GraphSettings;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The Page by Meta's Graph API.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/reference/page/feed">Page feed</a>
 */
@Component
class RestfbPage implements Page {

    private static final int LATEST = 100;
    /** No such object, or not for this token. */
    private static final int UNKNOWN_OBJECT = 100;

    private static final int UNKNOWN_OBJECT_DETAIL = 33;
    /** The very words of the latest post once more: the post that we did not know to be made. */
    private static final int DUPLICATE = 506;

    private static final String NOT_CONNECTED = "no Page is connected";

    private final FacebookClient client;
    private final GraphSettings settings;

    RestfbPage(FacebookClient client, GraphSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Found find(String mark) {
        if (!settings.isConnected()) {
            return new Found.Unknown(NOT_CONNECTED);
        }
        try {
            var latest = client.fetchConnection(
                    feed(), Post.class, Parameter.with("fields", "id,message"), Parameter.with("limit", LATEST));
            return new Found.Looked(latest.getData().stream()
                    .filter(post ->
                            post.getMessage() != null && post.getMessage().contains(mark))
                    .map(Post::getId)
                    .findFirst());
        } catch (FacebookException failure) {
            return new Found.Unknown(GraphFailure.of(failure).why());
        }
    }

    @Override
    public Answer post(String message) {
        return ask(() -> client.publish(feed(), GraphResponse.class, Parameter.with("message", message))
                .getId());
    }

    @Override
    public Answer edit(String postId, String message) {
        return ask(() -> {
            client.publish(postId, JsonObject.class, Parameter.with("message", message));
            return postId;
        });
    }

    @Override
    public Answer withdraw(String postId) {
        return ask(() -> {
            try {
                client.deleteObject(postId);
            } catch (FacebookException failure) {
                if (!isUnknownObject(GraphFailure.of(failure))) {
                    throw failure;
                } // gone already
            }
            return postId;
        });
    }

    private Answer ask(Supplier<String> call) {
        if (!settings.isConnected()) {
            return new Answer.Later(NOT_CONNECTED);
        }
        try {
            return new Answer.Done(call.get());
        } catch (FacebookException failure) {
            return switch (GraphFailure.of(failure)) {
                case GraphFailure.Refused refused
                when refused.code() == DUPLICATE -> new Answer.Later("these words are on the Page already");
                case GraphFailure.Refused refused
                when isUnknownObject(refused) -> new Answer.Refused("the post is not there any more");
                case GraphFailure.Refused refused -> new Answer.Refused(refused.why());
                case GraphFailure passing -> new Answer.Later(passing.why());
            };
        }
    }

    private static boolean isUnknownObject(GraphFailure failure) {
        return failure instanceof GraphFailure.Refused refused
                && refused.code() == UNKNOWN_OBJECT
                && refused.subcode() == UNKNOWN_OBJECT_DETAIL;
    }

    private String feed() {
        return settings.pageId() + "/feed";
    }
}
