package dev.laurel.social.messenger.deletion;

import com.restfb.FacebookClient;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.json.JsonObject;
import dev.laurel.answers.ChannelIdentity;
import dev.laurel.answers.LinkedChannel;
import dev.laurel.answers.Links;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.Speaker;
import dev.laurel.social.graph.GraphFailure;
import dev.laurel.social.messenger.Correspondence;
import dev.laurel.social.messenger.lane.LaneWork;
import dev.laurel.social.messenger.lane.MongoLaneStore;
import dev.laurel.social.messenger.lane.Parcel;
import dev.laurel.social.retention.ForgetTalks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Forgets a person of Facebook's: the link to an account, the conversation, what waits to be taken or sent. Meta names
 * them by their id for the app, so that it is asked for their ids on the Page. All steps can be done twice.
 */
final class ForgetUser implements LaneWork {

    private final FacebookClient page;
    private final Links links;
    private final ForgetTalks talks;
    private final Correspondence correspondence;
    private final List<MongoLaneStore> lanes;

    ForgetUser(
            FacebookClient page,
            Links links,
            ForgetTalks talks,
            Correspondence correspondence,
            List<MongoLaneStore> lanes) {
        this.page = page;
        this.links = links;
        this.talks = talks;
        this.correspondence = correspondence;
        this.lanes = List.copyOf(lanes);
    }

    @Override
    public Outcome take(Parcel parcel) {
        Set<String> psids;
        try {
            psids = psids(parcel.lane());
        } catch (FacebookException failure) {
            return new InVain(GraphFailure.of(failure).why());
        }
        for (var psid : psids) {
            links.unlink(new ChannelIdentity(LinkedChannel.MESSENGER, psid));
            lanes.forEach(store -> store.forget(psid));
            talks.speaker(new Speaker(Channel.MESSENGER, psid));
            correspondence.forget(psid);
        }
        return new Done();
    }

    /** Of this user on our Page. The id itself is among them: without Facebook Login it may be that already. */
    private Set<String> psids(String userId) {
        Set<String> psids = new LinkedHashSet<>();
        psids.add(userId);
        try {
            var answer = page.fetchObject(userId + "/ids_for_pages", JsonObject.class);
            answer.get("data")
                    .asArray()
                    .forEach(found -> psids.add(found.asObject().getString("id", userId)));
        } catch (FacebookGraphException failure) {
            if (!(GraphFailure.of(failure) instanceof GraphFailure.Refused)) {
                throw failure;
            }
            // Meta knows nobody of that id any more, or never did as a user of the app.
        }
        return psids;
    }
}
