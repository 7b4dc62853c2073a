/** What other systems of the trust learn of the hub: pages of its intranet, and those that are told what happened. */
package org.ledhub.integration;
