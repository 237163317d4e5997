package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a purchase would earn the member now. */
@RestController
class SimulationController {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private final Simulation simulation;

    SimulationController(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * With the arithmetic, line by line.
     *
     * @param amount as in a payment, for example 49.90
     * @param processor by which it would be paid; campaigns for certain processors need it
     */
    @GetMapping("/api/loyalty/simulate")
    Simulated simulate(
            Principal member,
            @RequestParam String amount,
            @RequestParam String currency,
            @RequestParam(defaultValue = "") String processor) {
        Money money;
        try {
            money = Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
        } catch (ArithmeticException | IllegalArgumentException unreadable) {
            throw refused("must be an amount in this currency, such as 49.90 and USD");
        }
        if (!money.isPositive() || money.getAmount().compareTo(LARGEST) > 0) {
            throw refused("must be above 0 and at most " + LARGEST.toPlainString());
        }
        return Simulated.of(simulation.of(member.getName(), money, processor));
    }

    private static ProblemException refused(String message) {
        return CommonProblems.validation(List.of(new FieldError("amount", message)))
                .asException();
    }

    /**
     * The answer.
     *
     * @param points in all
     * @param pending how many of them would wait for the end of the return window
     * @param qualifyingPoints how many would count towards tiers
     */
    record Simulated(long points, long pending, long qualifyingPoints, TierStep tier, List<String> explanation) {

        static Simulated of(Booking booking) {
            return new Simulated(
                    booking.points(),
                    booking.change(LedgerAccount.PENDING),
                    booking.qualifyingPoints(),
                    new TierStep(booking.tierBefore(), booking.tier().name()),
                    booking.working().lines());
        }
    }

    /** The tier before and after. */
    record TierStep(String before, String after) {}
}
