package dev.laurel.loyalty.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What campaigns with a limit for all purchases together have given. Room is reserved before an award is booked and kept
 * under a token that the award's entry names. The entry decides: what it does not name, or uses only in part, is given
 * back. So the sum of what entries give never exceeds a limit, and no crash loses room for good.
 */
public interface Budgets {

    /** What a campaign has given, what is reserved included. */
    record Given(long times, long points) {}

    /** Room that an award may be about to use. */
    record Open(String campaign, String token, String member, String payment, long points, Instant since) {}

    /**
     * Reserves room for a purchase; while it is open, a second call for the same payment gets the same room, and more if it
     * could use more than the first and more is left: that one may have believed the member in a lower tier.
     *
     * @param points how many points it could use, 0 or more
     * @return nothing when no room is left
     */
    Optional<Reservations.Reserved> reserve(Campaign campaign, String member, String payment, long points);

    /** Closes a reservation of which the award used so many points; nothing happens when it is closed already. */
    void use(String campaign, String token, long points);

    /** Closes a reservation that no award uses; nothing happens when it is closed already. */
    void giveBack(String campaign, String token);

    /** What the campaign has given. */
    Given given(String campaign);

    /**
     * How many of so many points a purchase would get now; nothing is reserved.
     *
     * @return nothing when no room is left
     */
    default OptionalLong room(Campaign campaign, long points) {
        return campaign.room(given(campaign.id()), points);
    }

    /** How many points more than it has a reservation could use and get now, 0 or more. */
    default long more(Campaign campaign, Open open, long points) {
        long wanted = Math.max(0, points - open.points());
        return Shares.within(campaign.limits().points(), given(campaign.id()).points(), wanted);
    }

    /** What a purchase gets that could use so many points, of a reservation that got more; nothing of an empty one. */
    default Optional<Reservations.Reserved> kept(Open open, long more, long points) {
        long room = Math.min(points, open.points() + more);
        return room == 0 && points > 0 ? Optional.empty() : Optional.of(new Reservations.Reserved(open.token(), room));
    }

    /** Reservations that have been open since before this instant. */
    List<Open> openSince(Instant before);
}
