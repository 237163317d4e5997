/** How well the dialogue does: meters for operators, and figures by the day for staff. */
@NullMarked
package dev.laurel.social.measure;

import org.jspecify.annotations.NullMarked;
