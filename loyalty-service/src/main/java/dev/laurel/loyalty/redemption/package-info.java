/** Points for rewards, as a saga of single writes: reserve, debit, fulfil. Each step may be done again by anybody at any time; {@link dev.laurel.loyalty.redemption.RedemptionSaga} is the diagram. */
@NullMarked
package dev.laurel.loyalty.redemption;

import org.jspecify.annotations.NullMarked;
