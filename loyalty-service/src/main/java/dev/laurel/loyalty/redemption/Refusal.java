package dev.laurel.loyalty.redemption;

import dev.laurel.loyalty.reward.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Why a redemption was refused.
 *
 * @param reason for programs, as {@link Obstacle#reason()}
 * @param message for people
 * @param available how many points there were, when there were too few
 */
public record Refusal(
        String reason, String message, @Nullable Long available) {

    static Refusal of(Obstacle obstacle) {
        Long available = obstacle instanceof Obstacle.PointsMissing points ? points.available() : null;
        return new Refusal(obstacle.reason().word(), obstacle.message(), available);
    }
}
