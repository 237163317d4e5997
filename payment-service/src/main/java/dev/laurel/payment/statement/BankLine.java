package dev.laurel.payment.statement;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that came, as the bank wrote it.
 *
 * @param line where it is in the file, the heading being line 1
 * @param bankReference the bank's name for it, or one that follows from the line where the bank gives none
 * @param text what the bank prints, the payer's note in it
 * @param payer who sent it, if the bank tells
 */
record BankLine(
        int line,
        String bankReference,
        Money amount,
        LocalDate receivedOn,
        String text,
        @Nullable String payer) {}
