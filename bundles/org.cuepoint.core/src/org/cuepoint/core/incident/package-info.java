/** What went wrong without anybody handling it, and what led to it: through these contracts everybody can tell and nobody needs to know who listens. */
@NullMarked
package org.cuepoint.core.incident;

import org.jspecify.annotations.NullMarked;
