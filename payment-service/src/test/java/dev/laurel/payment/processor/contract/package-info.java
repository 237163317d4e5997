/**
 * What every adapter owes, whatever provider is behind it. An adapter's test implements those of these contracts that its
 * rail can keep; which they are, its capabilities say.
 */
package dev.laurel.payment.processor.contract;
