/** What a sweepstakes is, in the words of the API: the part that staff and the public see alike. */
@NullMarked
package dev.laurel.sweepstakes.description;

import org.jspecify.annotations.NullMarked;
