/** What happens by itself: opening, closing, sealing, drawing, announcing, and activating the next. */
@NullMarked
package dev.laurel.sweepstakes.automation;

import org.jspecify.annotations.NullMarked;
