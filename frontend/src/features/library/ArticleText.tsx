import { createElement, Fragment, type ReactNode } from 'react';
import { OutsideLink } from '../../ui/OutsideLink';

/** The elements that an article is made of, and how each looks here. */
const looks: Record<string, string | undefined> = {
  p: undefined,
  ul: 'nhsuk-list nhsuk-list--bullet',
  ol: 'nhsuk-list nhsuk-list--number',
  li: undefined,
  strong: undefined,
  em: undefined,
  blockquote: 'nhsuk-inset-text',
  code: undefined,
  pre: undefined,
  hr: 'nhsuk-section-break',
  br: undefined,
  h2: 'nhsuk-heading-m',
  h3: 'nhsuk-heading-s',
  h4: 'nhsuk-heading-xs',
  h5: 'nhsuk-heading-xs',
  h6: 'nhsuk-heading-xs',
};

/** An article's HTML, read without running it, and shown as elements of the same list that the hub allows. */
export function ArticleText({ html }: { html: string }) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return <div className="led-article">{shown(body)}</div>;
}

function shown(parent: Element): ReactNode[] {
  return [...parent.childNodes].map((node, at) => {
    if (!(node instanceof Element)) return node.textContent;
    const tag = node.localName;
    const href = node.getAttribute('href') ?? '';
    if (tag === 'a' && /^(https|mailto):/.test(href)) {
      return (
        <OutsideLink key={at} href={href}>
          {shown(node)}
        </OutsideLink>
      );
    }
    if (!(tag in looks)) return <Fragment key={at}>{shown(node)}</Fragment>;
    const inside = node.hasChildNodes() ? shown(node) : undefined;
    return createElement(tag, { key: at, className: looks[tag] }, inside);
  });
}
