import { useState } from 'react';
import type { StepKind } from '../../api/types';
import { choices } from '../../lib/words';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useShelf } from './editingQueries';
import { stepKinds, type StepAnswers } from './pathwayForm';
import { useSessionThemes } from './pathwayQueries';
import { useCollections } from './queries';

interface StepFieldsProps {
  step: StepAnswers;
  onChange: (step: StepAnswers) => void;
}

export function StepFields({ step, onChange }: StepFieldsProps) {
  const set = (change: Partial<StepAnswers>) => onChange({ ...step, ...change });
  return (
    <div className="led-panel">
      <TextField
        id="stepTitle"
        label="What to do"
        value={step.title}
        onChange={(title) => set({ title })}
        maxLength={200}
      />
      <TextArea
        id="stepDetail"
        label="More about it (optional)"
        rows={2}
        limit={1000}
        value={step.detail}
        onChange={(detail) => set({ detail })}
      />
      <TextField
        id="stepPart"
        label="Heading that it stands under (optional)"
        value={step.part}
        onChange={(part) => set({ part })}
        maxLength={100}
      />
      <Select
        id="stepKind"
        label="Kind of step"
        value={step.kind}
        onChange={(kind) => set({ kind: kind as StepKind })}
        options={choices(stepKinds)}
      />
      {step.kind === 'resource' && (
        <ResourceChoice value={step.resource} onChange={(resource) => set({ resource })} />
      )}
      {step.kind === 'session' && (
        <ThemeChoice value={step.theme} onChange={(theme) => set({ theme })} />
      )}
    </div>
  );
}

interface ResourceChoiceProps {
  value: StepAnswers['resource'];
  onChange: (resource: StepAnswers['resource']) => void;
}

function ResourceChoice({ value, onChange }: ResourceChoiceProps) {
  const collections = useCollections().data?.items ?? [];
  const [collection, setCollection] = useState('');
  const shelf = useShelf(collection).data?.items ?? [];
  const offered = shelf.map(({ id, title }) => ({ value: id, label: title }));
  const chosen = value && offered.every((one) => one.value !== value.id);
  const options = chosen ? [{ value: value.id, label: value.name }, ...offered] : offered;
  return (
    <>
      <Select
        id="stepCollection"
        label="Collection to choose from"
        value={collection}
        onChange={setCollection}
        options={[
          { value: '', label: 'Select a collection' },
          ...collections.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Select
        id="stepResource"
        label="From the library"
        value={value?.id ?? ''}
        onChange={(id) => {
          const name = options.find((one) => one.value === id)?.label;
          onChange(name ? { id, name } : null);
        }}
        options={[{ value: '', label: 'Select a resource' }, ...options]}
      />
    </>
  );
}

function ThemeChoice({ value, onChange }: { value: string; onChange: (theme: string) => void }) {
  const themes = useSessionThemes().data ?? [];
  return (
    <Select
      id="stepTheme"
      label="Theme of the session"
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: 'Select a theme' },
        ...themes
          .filter(({ code, offered }) => offered || code === value)
          .map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
}
