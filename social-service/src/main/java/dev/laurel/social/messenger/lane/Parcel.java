package dev.laurel.social.messenger.lane;

import java.time.Instant;
import org.bson.Document;

/**
 * Something to be done for one person, after all that comes before it in the same lane.
 *
 * @param id decides that it is done once, however often it is put in
 * @param lane whose turn it takes
 * @param order its place in the lane; equal ones go by their ids
 * @param content what is to be done
 * @param tries how often that was tried in vain
 * @param dueAt not before then
 */
public record Parcel(String id, String lane, long order, Document content, int tries, Instant dueAt) {

    /** One that nobody has tried yet. */
    public static Parcel fresh(String id, String lane, long order, Document content, Instant dueAt) {
        return new Parcel(id, lane, order, content, 0, dueAt);
    }
}
