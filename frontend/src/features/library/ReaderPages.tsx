/** What readers open beside the shelves: small pages, fetched together. */
export { MissedPage } from './MissedPage';
export { MyResourcesPage } from './MyResourcesPage';
export { TellEditorsPage } from './TellEditorsPage';
