/** What the trust's own sites show of the hub. */
package org.ledhub.integration;
