package dev.laurel.payment.processor;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A provider's own account of the money that it moved for us, for reconciliation. */
public interface ProviderStatement {

    /** Whose account it is. */
    String provider();

    /** The processors whose money is on it, by id. */
    Set<String> processors();

    /**
     * Everything that moved from an instant on, until another. Lines may be on their way for as long as the provider
     * needs to report them.
     *
     * @throws StatementUnavailableException if the provider did not hand it over whole
     */
    List<StatementLine> read(Instant from, Instant until);
}
