/** What the education team opens to keep the library true, fetched together. */
export { ReportsPage } from './ReportsPage';
export { UpkeepPage } from './UpkeepPage';
